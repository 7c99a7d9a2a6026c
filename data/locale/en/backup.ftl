# Backups: making one, bringing one back, taking a file over.

backup-made = Backed up: state { $state } as { $id } ({ $size } bytes).
backup-made-where = The copy is in { $file } and stays until somebody removes it. It does not help against the loss of this drive; for that, copy the file to another one.
backup-restored = State { $state } of { $time } restored
backup-adopted = File “{ $file }” taken over as the workspace
backup-now = This is state { $generation } now.
backup-nothing-changed = It holds the same as the workspace; nothing was changed.
backup-former-is-backup = The state before is among the backups; the way back is: { $command }
backup-kept-aside = The file that stood there is kept unchanged: { $file }
backup-has-problems =
    { $count ->
        [one] One reference in it leads nowhere; what is to be done is said by: { $command }
       *[other] { $count } references in it lead nowhere; what is to be done is said by: { $command }
    }
backup-would-adopt = It can be taken over as the workspace. Nothing was changed.
backup-not-adopted =
    { $count ->
        [one] It is not taken over while one place in it is wrong. Nothing was changed.
       *[other] It is not taken over while { $count } places in it are wrong. Nothing was changed.
    }
backup-difference = Against the workspace: { $added } new, { $changed } changed, { $removed } gone.
backup-question-restore = Bring back state { $state } of { $time }? The present file is kept. [y/N]
backup-question-adopt = Replace the content of the workspace by { $file } ({ $added } new, { $changed } changed, { $removed } gone)? The present state is kept. [y/N]
backup-question-adopt-edited = Take over the file { $file } as it is now as the workspace? [y/N]

## What is not possible

backup-bad-name = “{ $name }” holds neither letters nor digits; a backup cannot be called so.
backup-not-whole = The backup { $id } is not whole: { $reason } Nothing was changed.
backup-ambiguous = “{ $word }” means several backups.
backup-none-such = There is no backup “{ $word }”.
backup-none = There is no backup “{ $word }”; there are no backups here at all.
backup-shared = A shared database keeps itself safe; Rondo holds no earlier states there.
backup-hint-shared = A copy as a file is made by “rondo workspace copy”; backups of the database are the care of whoever runs it.
backup-hint-list = Those that there are are shown by: { $command }
backup-hint-other = The others that there are are shown by: { $command }
