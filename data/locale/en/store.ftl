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
store-only-files = “{ $location }” is not a file; this version of Rondo keeps workspaces in files only.
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
store-undo-final = “{ $action }” cannot be undone: it is about somebody whose data were erased. Nothing was changed.
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
store-hint-final = What was done before is changed by hand.
store-hint-other-actor = The last to do something was { $actor }: “{ $action }”. It can be undone by whoever did it (“--actor”).

## What is spoken of

store-record =
    { $kind ->
        [people] The person “{ $name }”
        [departments] The department “{ $name }”
        [sites] The site “{ $name }”
        [rooms] The room “{ $name }”
        [absences] The absence “{ $name }”
        [own_holidays] The holiday of one's own “{ $name }”
        [rules] The rule “{ $name }”
        [acceptances] The override “{ $name }”
        [rotation_plans] The rotation plan “{ $name }”
        [rotation_rows] The row “{ $name }” of the rotation plan
        [past_stays] The past stay “{ $name }”
        [wishes] The wish “{ $name }”
        [programmes] The programme “{ $name }”
        [rounds] The round “{ $name }”
        [past_meetings] The past meeting “{ $name }”
        [personas] The persona “{ $name }”
        [cases] The case study “{ $name }”
        [settings] The settings
        [namespace] The namespace of the calendar entries
       *[other] The entry “{ $name }”
    }
