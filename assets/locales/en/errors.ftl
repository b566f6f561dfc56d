### Errors: err-<code> says what went wrong, fix-<code> what to do now. The codes stand in the api crate.

err-bad-request = The program asked for something in the wrong form.
fix-bad-request = Nothing was changed. Go back to Home and try again; if it happens again, tell the administrator: { $detail }
err-internal = Something went wrong that nobody foresaw.
fix-internal = What was saved is safe. Try again; if it happens again, tell the administrator: { $detail }
err-locked = The station is locked.
fix-locked = Unlock it with your password. What was saved is safe.
err-not-set-up = This laptop has no station yet.
fix-not-set-up = An administrator sets it up with “boma station init”.
err-not-provisioned = Headquarters has not answered this station yet.
fix-not-provisioned = Carry the station’s request to headquarters and take in the answer.
err-wrong-password = This password does not fit this login.
fix-wrong-password = Check who is chosen above and type the password again. After each wrong try you have to wait longer.
err-wait-before-retry = It is too soon after a wrong password.
fix-wait-before-retry = Wait until the countdown ends, then try again.
err-login-locked = This login is locked after ten wrong passwords in a row.
fix-login-locked = A supervisor of this station lifts it under “Logins”; another supervisor, where it is a supervisor’s own.
err-old-password-wrong = The old password is not right.
fix-old-password-wrong = Type the password that you unlock with now. After each wrong try you have to wait longer; after ten your login is locked.
err-password-weak = { $why ->
    [short] The new password is too short.
    [name] The new password is a name.
    [same] The new password is the old one.
   *[common] The new password is among the first that others guess.
}
fix-password-weak = Nothing was changed. Take at least 10 characters that nobody guesses: several words are good.
err-passwords-differ = The new password was not typed twice the same.
fix-passwords-differ = Nothing was changed. Type the new password again in both fields.
err-not-allowed = This login may not do that.
fix-not-allowed = Ask a person whose role allows it.
err-same-login = The one who enrolled a person may not also decide on the file.
fix-same-login = Lock the station and let another person review it.
err-file-not-found = There is no such file at this station.
fix-file-not-found = Go to “All files” and look for it by name or reference.
err-file-not-open = This file can’t be changed where it stands.
fix-file-not-open = Open the file to see its state and what happens next.
err-unknown-name = The guideline does not know “{ $name }”.
fix-unknown-name = Go back to Home and open the file again; if it happens again, tell the administrator.
err-answer-refused = This answer can’t be saved: { $problem }
fix-answer-refused = Change it; what was saved before stays until then.
err-incomplete = { $count ->
    [one] One thing is missing.
   *[other] { $count } things are missing.
}
fix-incomplete = Press F9 in the form to see what and why.
err-not-read-back = The file was not read back to the applicant.
fix-not-read-back = Read it aloud, then tick the box and sign.
err-not-a-picture = This file is not a JPEG or PNG picture, or it is damaged.
fix-not-a-picture = Choose another picture file, or take the picture again.
err-picture-too-large = The picture is too large (limit: { $limit }).
fix-picture-too-large = Take it with fewer pixels, or save it smaller.
err-picture-too-small = The picture is too small (needed: { $limit }).
fix-picture-too-small = Take it again from nearer, or with more pixels.
err-registry-damaged = The registry on this laptop is damaged.
fix-registry-damaged = Stop working here and change nothing. Tell the administrator, and keep the laptop as it is: headquarters has what was exported, the administrator decides what can be read out of the rest.
err-registry-newer = The registry was written by a newer program.
fix-registry-newer = Install the newer program. Nothing was changed.
err-registry-in-use = Another program is using the registry.
fix-registry-in-use = Close the other window of this program, then try again.
err-disk-full = The laptop’s disk is full.
fix-disk-full = Free some room, then give the last answer again. What was saved is safe.
err-disk-fails = The laptop’s disk fails to read or write.
fix-disk-fails = Export what waits to a stick now, then tell the administrator.
err-stick-full = The stick has too little room: { $needed } are needed, { $free } are free.
fix-stick-full = Use another stick, or delete what does not belong on this one.
err-stick-read-only = The stick can’t be written to.
fix-stick-read-only = Look for a small lock switch on it, or use another stick.
err-stick-gone = The stick was pulled out, or it fails.
fix-stick-gone = Put it in again and start again. The part that was written is marked as unfinished; nothing is lost.
err-stick-lies = What was read back from the stick is not what was written.
fix-stick-lies = Do not use this stick again. Take another one and start again.
err-folder-not-found = There is no such folder.
fix-folder-not-found = Choose the stick or folder again.
err-nothing-to-export = Nothing waits to be exported.
fix-nothing-to-export = Files are exported after a supervisor approved them.
err-no-answers = There are no answers for this station here.
fix-no-answers = Choose the stick that came back from headquarters.
err-answer-foreign = This answer was not signed by this station’s headquarters.
fix-answer-foreign = Do not use it. Keep the stick and tell the administrator.
err-answer-damaged = This answer is damaged.
fix-answer-damaged = Ask headquarters to write it again. What was known before stays.
err-folder-not-empty = This folder holds something already.
fix-folder-not-empty = Name a new, empty folder. Nothing was changed.
err-no-backup = There is no such backup of one station here.
fix-no-backup = Name the medium’s top folder. Where it holds several stations, name the station’s own folder in BOMA-BACKUP.
err-backup-damaged = The file { $name } of this backup is not what was written.
fix-backup-damaged = Nothing was put back. Try the backup before it, with --number, or another medium.
err-restored-unconfirmed = This station was put back from a backup, and nobody has confirmed yet which packet numbers are taken.
fix-restored-unconfirmed = Take in a new answer from headquarters, or let a supervisor confirm the highest number. Enrolling and signing go on meanwhile.
err-not-restored = No restoration waits to be confirmed here.
fix-not-restored = There is nothing to do: approving goes on as usual.
err-wrong-realm = This belongs to the other realm: practice and real work never mix.
fix-wrong-realm = Use the stick that belongs to this station’s realm.
err-clock-wrong = The laptop’s clock can’t be right: it shows { $shown }, but the last known day is { $known }.
fix-clock-wrong = Set date and time in the system’s settings, then try again.
err-prompt-unusable = This recording can’t be played.
fix-prompt-unusable = Read the question aloud yourself, and tell the administrator.
err-day-past = This day is past.
fix-day-past = Choose today or a later day.
err-numbers-used-up = All reference numbers of this station are used up.
fix-numbers-used-up = Ask headquarters for a new block. Drafts can still be filled.
err-credential-invalid = The credential of { $login } does not hold now.
fix-credential-invalid = Ask headquarters for a new one; another login can go on meanwhile.
err-job-not-found = This transfer is no longer known.
fix-job-not-found = Look at “Exports so far” to see what came of it, or start again.
err-transfer-running = Another transfer is running.
fix-transfer-running = Wait until it is done, or cancel it.
