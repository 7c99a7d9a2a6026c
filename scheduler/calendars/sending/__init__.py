"""What goes over the network, when somebody asks for just that: mail (iMIP, RFC 6047) and calendar servers (CalDAV).

`mail` builds the mails, `smtp` hands them to a server, `caldav` speaks with a calendar server, `merging` decides what
is to be done there, `passwords` finds passwords.
"""
