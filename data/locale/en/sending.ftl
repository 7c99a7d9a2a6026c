# Mails: subject and text
sending-subject-new = Invitation: { $summary }, { $day }
sending-subject-update = Update: { $summary }, { $day }
sending-subject-cancel = { $summary }, { $day }
sending-subject-plan = Your plan: { $count ->
    [one] one entry
   *[other] { $count } entries
} for your calendar
sending-moment = { $day }, { $at } ({ $zone })
sending-day = { $day }
sending-text-when = When: { $when }
sending-text-cancelled = This does not take place for you: { $when }. Your calendar takes it out as soon as you open the cancellation.
sending-text-answer = Please accept or decline in your calendar. The answer goes to { $organizer }.
sending-text-plan = The attached file has these entries for your calendar. Open it to take them over.
sending-text-plan-entry = { $when }: { $summary }
sending-text-plan-cancelled = Cancelled: { $when }: { $summary }
sending-text-plan-by-hand = Some calendar programs, Outlook among them, do not remove what is cancelled and double what has changed. Delete the old entry there by hand.

# Sending
sending-progress = { $sent } of { $count } mails sent{ $failed ->
    [0] {""}
   *[other] , { $failed } not
}
sending-progress-writing = Writing mails
sending-no-server = There is no mail server in the settings. Nothing was sent.
sending-no-server-hint = Name it with “rondo setting set mail-server NAME” or in the settings; or write the mails as files with “rondo invitations send --eml FOLDER”.
sending-password = Password of { $user } at { $host }:
sending-no-password = No password of { $user } at { $host } is known. Nothing was sent.
sending-no-password-hint = Put it into the system’s keyring (service “{ $service }”, user “{ $user }”) or into the environment variable { $variable }.
sending-no-address = { $person } has no e-mail address; { $count ->
    [one] one entry does
   *[other] { $count } entries do
} not go out by mail.

# Why a mail was not sent
sending-reason-recipient = The server does not take this address ({ $code } { $text }).
sending-reason-sender = The server does not take the sender ({ $code } { $text }).
sending-reason-rejected = The server says no ({ $code } { $text }).
sending-reason-password = The server does not take user name and password.
sending-reason-unsupported = The server offers no encryption (STARTTLS) or no login. Nothing is sent unencrypted.
sending-reason-dropped = The server closed the connection without confirming the mail.
sending-reason-timeout = The server did not answer in time.
sending-reason-certificate = The server’s certificate is not valid ({ $text }). No password was sent.
sending-reason-encryption = No encrypted connection to the server comes about. Are port and encryption (starttls, tls) right?
sending-reason-unknown-host = There is no host of that name.
sending-reason-closed = No server answers there (connection refused).
sending-reason-other = It did not work: { $text }
sending-reason-overtaken = Somebody else has sent this in the meantime.
sending-reason-not-noted = The server took the mail, but that could not be noted ({ $reason }). It will go out once more next time, under the same number.
