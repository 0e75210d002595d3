"""What kind of text a document is, who speaks in it, and on which day each part of it was written.

News, narrative, chronology, log, chat, mails, diary, interview; datelines and quotations. Knows what was found, and resolves nothing.
"""
