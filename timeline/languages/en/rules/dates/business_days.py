"""Days counted as offices count them: the last working day of the month, two business days after 3 July, the next business day."""

from timeline.expressions.meanings import NOW, RUNNING, Beside, Here, Meaning, Nth, Which, Workday, daily, phrases

FAR = 60  # working days, farther than anybody counts them


@phrases("work_day", "(working|business|trading|banking|week|work) day | workday | weekday")
def work_day() -> int:
    """a working day, in a phrase that says which

    on the first working day of July 2025 → DATE 2025-07-01
    Every workday is long. → SET XXXX-XX-XX
    """
    return 1


@phrases("work_days", "(working|business|trading|banking) days | workdays")
def work_days() -> int:
    """working days, counted from a day

    three working days after 3 July 2025 → DATE 2025-07-08
    """
    return 1


@phrases("date", "the? {place} {work_day} (of|in) {of:longer} | the? {place} {work_day} {of:near_unit}")
def nth_workday(place: int, of: Meaning) -> Nth:
    """the last working day of the month

    on the last working day of August 2025 → DATE 2025-08-29
    on the second business day of next month → DATE 2025-07-02
    """
    return Nth(place, Workday(), of)


@phrases("date", "the? {follow} {work_day} | the? {near} {work_day}")
def next_workday(here: Here, follow: int = 0, near: int = 0) -> Which | None:
    """the next business day

    It will open on the next business day. → DATE 2025-06-24
    We met on the last working day.
    """
    step = follow or near
    said = here.text("follow" if "follow" in here.slots else "near").lower()
    told = said in ("next", "following", "previous", "preceding")
    return Which(Workday(), step, RUNNING if said != "next" else NOW) if told and abs(step) == 1 else None


@phrases("date", "{count} {work_days} (after|from|following) {of:date} | {count} {work_days} (before|prior to) {of:date}")
def workdays_after(count: float, of: Meaning, here: Here) -> Beside | None:
    """two business days after 3 July

    two business days after Friday, 4 July 2025 → DATE 2025-07-08
    five working days before 1 July 2025 → DATE 2025-06-24
    """
    back = not {"before", "prior"}.isdisjoint(here.tokens.lowers[here.first : here.last])
    return Beside(int(count), Workday(), of, -1 if back else 1) if daily(of) and 0 < count < FAR else None


@phrases("date", "{count} {work_days} (ago|from now|from today|hence)")
def workdays_from_now(count: float, here: Here) -> Which | None:
    """three working days ago

    three working days ago → DATE 2025-06-18
    """
    back = here.tokens.lowers[here.last - 1] == "ago"
    return Which(Workday(), -int(count) if back else int(count)) if 0 < count < FAR else None
