"""The formats that no text template can write, one module each: its name is the format's.

A module says SUFFIX, DESCRIPTION, NEEDS (what an event must have to be in it) and EXTRA (the package it needs, "" for none), and has one
function, `content(view, kept, left_out)`. A new one is found by being here.
"""
