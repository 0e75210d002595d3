"""Who takes part, who is who, and who says it.

Names, titles and pronouns are resolved within the article, and only where that is safe: a wrong referent is worse than none.
"""
