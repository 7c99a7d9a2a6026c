## What others do while the application is open

live-changed = { $actor } has just changed something: { $action }
live-changed-more = { $count } changes just now by { $actors }, the last one: { $action }
live-lost = The workspace cannot be read at the moment. You see its last state; nothing is saved until it is back. What is wrong and which backups there are is shown by the key B.
live-back = The workspace is back.
live-page-gone = { $text } The page was closed.

## When two have changed the same thing

live-conflict-title = Changed meanwhile
live-conflict-by = { $actor } changed this while your form was open ({ $moment }: { $action }).
live-conflict-by-nobody = This was changed while your form was open.
live-conflict-how = On the left is what you entered, on the right what stands there now. Choose line by line what is to hold.
live-conflict-mine = your entry
live-conflict-theirs = there now
live-conflict-both = changed by both
live-conflict-only-mine = by you only
live-conflict-only-theirs = by others only
live-conflict-choose = Please choose for: { $fields }.
live-conflict-empty = empty
live-removed-title = Removed meanwhile
live-removed-by = { $actor } removed this while your form was open ({ $moment }: { $action }).
live-removed-by-nobody = This was removed while your form was open.
live-removed-anew = You can add it anew with what you entered, or leave it removed.
live-removed-only = What you entered still stands in the form; it can no longer be saved.
