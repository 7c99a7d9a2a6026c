# The workspace file: what can happen to it, and how to go on.

## Opening

store-missing = There is no workspace { $file }.
store-gone = The workspace { $file } is no longer there; Rondo has not put an empty one in its place.
store-not-a-file = { $file } is not a file but a folder or a device; Rondo has changed nothing in it.
store-empty = The file { $file } is empty, so it never was a workspace or has lost its content; Rondo has changed nothing in it.
store-not-a-workspace = The file { $file } is not a workspace of Rondo, or its beginning has been overwritten; Rondo has changed nothing in it.
store-damaged = The content of the workspace { $file } does not match its checksum: it has been damaged or changed by another program; Rondo has changed nothing in it.
store-cut-off = The workspace { $file } is cut off (present: { $size } of { $whole } bytes); Rondo has changed nothing in it.
store-newer = The workspace { $file } was written by a newer version of Rondo and stays untouched.
store-too-large = The file { $file } has { $size } bytes, more than a workspace can have; Rondo has not read it and has changed nothing in it.
store-outdated = The workspace { $file } has been replaced by one of an older version of Rondo in the meantime; Rondo has changed nothing in it.
store-not-brought-up = The workspace { $file } is of an older version of Rondo and has to be rewritten once, which is not possible here. { $reason } The file itself is unchanged.
store-no-migration = This version of Rondo knows no way from schema { $schema } to today's.
store-bad-record = In the workspace { $file }, entry { $number } of the table { $collection } cannot be read ({ $reason }); Rondo has changed nothing in it.
store-unreadable = The workspace { $file } cannot be read: { $reason }. Rondo has changed nothing in it.
store-exists = { $file } exists already; Rondo overwrites nothing.
store-address-form = The address of the database does not have the form “postgresql://NAME:PASSWORD@HOST:PORT/DATABASE”.
store-no-location = No workspace file is named.

## Writing

store-not-written = The workspace { $file } could not be written: { $reason }. Nothing was changed.
store-busy = Somebody else is writing to the workspace { $file }. Nothing was changed.
store-file-changed = The workspace { $file } has been changed by somebody else in the meantime. Nothing was written.
store-record-changed = { $record } has been changed by somebody else in the meantime. Your input was not saved, the other one still stands.
store-record-removed = { $record } has been removed by somebody else in the meantime. Your input was not saved.
store-not-storable = { $record } contains characters or numbers that cannot be saved. Nothing was changed.
store-not-json = An entry contains a value that cannot be saved. Nothing was changed.
store-actor-not-storable = The name “{ $actor }” contains characters that cannot be saved. Nothing was changed.

## Undo and redo

store-nothing-to-undo = There is nothing that { $actor } could undo.
store-nothing-to-redo = There is nothing to redo.
store-undo-overtaken = “{ $action }” cannot be undone: { $record } has been changed since, and that change would be lost. Nothing was changed.
store-undo-final = “{ $action }” cannot be undone: what was before is not stored any more. Nothing was changed.
store-leftover-holds = still has personal data; delete the file if you do not need it
store-leftover-not-written = cannot be written anew; make it writable and do this again, or delete it
store-leftover-unreadable = cannot be read; check its permissions, or delete it
store-redo-overtaken = “{ $action }” cannot be redone: { $record } has been changed since, and that change would be lost. Nothing was changed.

## What Rondo does by itself

store-action-migrated = Workspace brought to schema { $schema }

## Reasons

store-reason-permission = Permission is missing
store-reason-read-only = The drive is write-protected
store-reason-full = There is not enough space
store-reason-memory = There is not enough memory
store-reason-number = Its number is not a number
store-reason-twice = The id “{ $id }” stands there twice
store-reason-other-id = It does not belong to the id “{ $id }”
store-reason-other = The system reports { $code } ({ $text })

## Ways out

store-hint-init = Make a new one with “rondo init”, or name another with “--workspace”.
store-hint-file = Name a file, for example “plan.rondo.json”.
store-hint-address-form = Special characters in name and password are written with a percent sign (“@” as “%40”); better keep the password in the environment variable “PGPASSWORD” or in the file “~/.pgpass”.
store-hint-dump = Whoever administers the database can bring an earlier state back.
store-hint-other-file = Check the path, or name another file with “--workspace”.
store-hint-backups = “rondo doctor” says what is wrong and what is left; “rondo backup restore” brings an earlier state back and keeps the present file. The earlier states are in the folder { $folder }.
store-hint-doctor = “rondo doctor” says what is wrong and what can still be read. There are no earlier states here; check the path, or name another file with “--workspace”.
store-hint-in-the-way = Move what stands there to another place (or see to it that you may read it), then try again.
store-hint-reopen = Open the workspace again: Rondo then keeps the old file and brings it up to date.
store-hint-not-brought-up = Put a copy where you may write, and open that with “--workspace”.
store-hint-newer = Update Rondo, or name another file with “--workspace”.
store-hint-not-written = Check the space and the permissions of the folder, then try again.
store-hint-exists = Open the file with “--workspace”, or give the new one another name.
store-hint-busy = Try again in a few seconds.
store-hint-again = Look at the new state, then try again.
store-hint-history = “rondo history” shows who has done what since.
store-hint-final = Change by hand what is to be different; the earlier states that there are are shown by “rondo backup list”.
store-hint-other-actor = The last to do something was { $actor }: “{ $action }”. It can be undone by whoever did it (“--actor”).

## Databases

store-no-such-address = That is neither a file nor a database: Rondo works with files and with PostgreSQL (“postgresql://…”).
store-no-driver = To work with the database { $file }, a package is missing.
store-database-password = The server has not accepted name or password for { $file }. Nothing was changed.
store-database-no-entry = The server lets nobody into the database { $file }: { $reason }. Nothing was changed.
store-database-unreachable = The database { $file } cannot be reached: { $reason }. Nothing was changed.
store-database-lost = The connection to the database { $file } was lost. What was saved is still there; nothing was changed.
store-database-silent = The database { $file } does not answer. What was saved is still there; nothing was changed.
store-database-unsure = The connection to the database { $file } was lost while saving. What was saved before is still there; whether the last change arrived could not be found out.
store-database-error = The database { $file } reports { $code } ({ $reason }). Nothing was changed.
store-database-not-allowed = Permission is missing in the database { $file } ({ $reason }). Nothing was changed.
store-database-empty = There is no workspace of Rondo in the database { $file }; nothing was changed in it.
store-database-newer = The database { $file } was set up by a newer version of Rondo and stays untouched.
store-database-older = The database { $file } was set up by an older version of Rondo and stays as it is for now.
store-database-exists = There is a workspace in the database { $file } already; Rondo overwrites nothing.
store-database-other-tables = In the database { $file } there is something named “{ $name }” already that is not Rondo's; nothing was changed.
store-database-encoding = The database { $file } cannot hold every character (encoding { $encoding }); nothing was changed.
store-database-busy = Somebody else is writing to the database { $file }. Nothing was changed.
store-database-changed = Something has been changed in the database { $file } behind Rondo's back. Your input was not saved.
store-leftover-dumps = backups that were made of this database are not known to Rondo; whoever administers it has to delete them
store-copy-differs = The copy { $file } is not the same; do not use it.

store-hint-no-driver = Install it with “pip install "rondo-planner[postgres]"”.
store-hint-database-password = Check both; the password can be in the environment variable “PGPASSWORD” or in the file “~/.pgpass”.
store-hint-database = Check the address, and whether the server is running; then try again.
store-hint-database-lost = Do again what you did last; Rondo connects anew by itself.
store-hint-database-unsure = Look at “rondo history” before you do it again.
store-hint-database-not-allowed = Whoever administers the database can give you the right to make and change tables in it.
store-hint-database-init = Set one up with “rondo -w ADDRESS init”, or bring one in with “rondo workspace copy FILE ADDRESS”.
store-hint-database-migrate = “rondo -w ADDRESS init” brings it up to date; everybody should use the new version then.
store-hint-database-exists = Open it with “--workspace”, or name another database or another schema.
store-hint-database-other-tables = Name an empty database, or an empty schema with “?options=-csearch_path%3DNAME”.
store-hint-database-encoding = Name a database with the encoding UTF8.

## What is spoken of

store-record =
    { $kind ->
        [people] The person “{ $name }”
        [departments] The department “{ $name }”
        [sites] The site “{ $name }”
        [rooms] The room “{ $name }”
        [absences] The absence “{ $name }”
        [busy_calendars] The calendar “{ $name }” with busy times
        [events] The event “{ $name }”
        [stay_notes] The notes “{ $name }” on a stay
        [content_versions] The earlier version “{ $name }”
        [card_lines] The line “{ $name }” of a battle card
        [card_issues] The issued battle card “{ $name }”
        [feedback] The feedback “{ $name }”
        [action_items] The action item “{ $name }”
        [meeting_notes] The notes “{ $name }” on a meeting
        [measurements] The measurement “{ $name }”
        [reviews] The review “{ $name }”
        [replies] The reply “{ $name }” to an invitation
        [own_holidays] The holiday of one's own “{ $name }”
        [rules] The rule “{ $name }”
        [acceptances] The override “{ $name }”
        [rotation_plans] The rotation plan “{ $name }”
        [rotation_rows] The row “{ $name }” of the rotation plan
        [published_rows] The published row “{ $name }” of the rotation plan
        [past_stays] The past stay “{ $name }”
        [wishes] The wish “{ $name }”
        [programmes] The programme “{ $name }”
        [rounds] The round “{ $name }”
        [past_meetings] The past meeting “{ $name }”
        [personas] The persona “{ $name }”
        [cases] The case study “{ $name }”
        [suggestions] The suggestion “{ $name }”
        [proofs] The proof on the programme “{ $name }”
        [ledger] The record of what was sent (“{ $name }”)
        [server_calendars] The record of what was put into a calendar on a server (“{ $name }”)
        [settings] The settings
        [namespace] The namespace of the calendar entries
       *[other] The entry “{ $name }”
    }
