"""What a time counts from, and on which side of it the time lies.

The choice that TIMEX3 calls a temporal function: the day on which the text speaks, the running time of a story and what moves it, what
expressions lend one another, counts of days, past or future. Each choice says why.
"""
