"""Answers, each made for one screen or one command: plain records whose fields are the JSON keys."""
