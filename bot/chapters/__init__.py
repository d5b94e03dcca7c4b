"""One file a chapter: each function loads what a rule wants to know, asks the rule, keeps its answer and says so.

`bot.reception` has the table of which verb leads to which of them.
"""
