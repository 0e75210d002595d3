"""What the project measures about itself: run from the root of a checkout, never imported by the package."""
