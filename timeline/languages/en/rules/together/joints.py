"""What joins two times: up to, through, until; and, or. Every rule for two times takes these, so that all know the same words."""

from timeline.expressions.meanings import phrases


@phrases(
    "upto",
    "to | until | till | til | untill | through | thru | - | ~ | up to | up until | up till | through to | on to | until and including",
    "(up)? to and including | through and including",
)
def upto() -> int:
    """up to, between the ends of a stretch

    from 21 June up to 5 July 2024 → DATE 2024-06-21, DATE 2024-07-05
    from 9 a.m. through to 5 p.m. → TIME 2025-06-23T09:00, TIME 2025-06-23T17:00
    """
    return 1


@phrases("also", "(,)? (and|or) | & | and / or | or maybe | as well as")
def also() -> int:
    """and, or, between two of a kind

    in May & June 1998 → DATE 1998-05, DATE 1998-06
    """
    return 1
