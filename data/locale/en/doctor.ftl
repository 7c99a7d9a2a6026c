# The check of a workspace file: what is wrong, and what is to be done.

## Single entries

doctor-on-line = Line { $line }: { $text }
doctor-broken-form = The form of the file breaks here; what stands before or behind has been read as far as it could be told.
doctor-broken-table = An entry of the table “{ $table }” cannot be made out.
doctor-broken-document = Entry { $number } of the table “{ $table }” cannot be made out.
doctor-number-twice = The number { $number } stands in the table “{ $table }” twice.
doctor-no-number = “{ $number }” is no number under which something can stand in the table “{ $table }”.
doctor-id-twice = { $record }: the id “{ $id }” is there twice.
doctor-revision = { $record } has revision { $revision }; revisions count from 1.
doctor-bad-record = “{ $name }” (entry { $number } of the table “{ $table }”) cannot be read: { $reason }
doctor-bad-document = Entry { $number } of the table “{ $table }” cannot be read: { $reason }
doctor-field-missing = The field “{ $field }” is missing.
doctor-field-unknown = There is no field “{ $field }” here.
doctor-field-bad = The field “{ $field }” holds something that cannot stand there.
doctor-no-record = It does not have the form of an entry.
doctor-journal-entry = Entry { $number } of the history cannot be read; what it did cannot be undone.
doctor-unknown-table =
    { $count ->
        [one] Rondo does not know the table “{ $table }”; it holds one entry.
       *[other] Rondo does not know the table “{ $table }”; it holds { $count } entries.
    }
doctor-edited-changed = { $record } is not as Rondo wrote it after state { $state }.
doctor-edited-added = { $record } has come in without being written by Rondo.
doctor-edited-removed = { $record } is missing without having been removed by Rondo.

## References

doctor-nobody = { $record } names the id “{ $id }” in the field “{ $field }”, and there is nothing of that id.
doctor-wrong-id = { $record } has the id “{ $id }”; what is in it goes with “{ $expected }”.
doctor-meeting-twice = { $record }: the meeting “{ $id }” is there once more, in “{ $other }”.
doctor-assignment-twice = { $record }: the assignment “{ $id }” is there once more in the same plan.
doctor-bad-selector = { $record }: the selection “{ $selector }” cannot be understood ({ $reason })
doctor-empty-selector = { $record }: nobody is meant by “{ $part }” in the selection “{ $selector }”.
doctor-bad-rule = { $record } cannot be applied: { $reason }
doctor-lonely = { $record } is there a second time; there is only one of it.
doctor-no-namespace = The namespace is missing by which calendar programs know the entries of this workspace.

## Ways out

doctor-hint-run = { $command }
doctor-hint-restore = This brings an earlier state back: { $command }
doctor-hint-restore-later = The earlier states are shown by: { $command }
doctor-hint-adopt = If the changes are meant, they are checked and taken over by: { $command }
doctor-hint-edit-file = Correct the place in the file, then take it over with: { $command }
doctor-hint-table-name = It could be meant: { $names }
doctor-hint-update = Update Rondo, or name another file with “--workspace”.
doctor-hint-init = A new workspace is made by: { $command }
doctor-hint-opens = It is brought to today's schema when it is opened next; a backup is made before.

## The result

doctor-condition-whole = The workspace { $file } is whole: state { $state }, checked { $count ->
        [one] one entry
       *[other] { $count } entries
    }.
doctor-condition-wrong = The workspace { $file } can be read, but not everything in it is right.
doctor-condition-older = The workspace { $file } is whole, but of an older version of Rondo.
doctor-condition-newer = The workspace { $file } is of a newer version of Rondo and stays untouched.
doctor-condition-edited = The file { $file } can be read, but Rondo has not written it so.
doctor-condition-plain = The file { $file } is a plain TinyDB file without Rondo's header and checksum.
doctor-condition-damaged = The workspace { $file } is damaged.
doctor-condition-empty = The file { $file } is empty.
doctor-condition-too-large = The file { $file } is too large for a workspace.
doctor-condition-not-a-file = There is no file at { $file }, but something else.
doctor-condition-unreadable = The file { $file } cannot be read.
doctor-condition-missing = The workspace { $file } is not there.
doctor-readable =
    { $count ->
        [0] No entry in it can be read any more.
        [one] One entry in it can be read and is right by itself.
       *[other] { $count } entries in it can be read and are right by themselves.
    }
doctor-shared = The shared database { $file } is whole: state { $state }, checked { $count ->
        [one] one entry
       *[other] { $count } entries
    }.
doctor-shared-wrong = The shared database { $file } can be read, but not everything in it is right.
doctor-shared-closed = The shared database cannot be opened.
doctor-last-good = The last good state is { $state } of { $time }.
doctor-last-good-is-now = The last good state is the present one.
doctor-no-good = There is no good state among the backups.
doctor-no-backups = There are no backups.
doctor-set-aside =
    { $count ->
        [one] One file in whose place an earlier state was put is still in the folder { $folder }.
       *[other] { $count } files in whose place earlier states were put are still in the folder { $folder }.
    }
