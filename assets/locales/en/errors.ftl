### Errors: err-<code> says what went wrong, fix-<code> what to do now. The codes stand in the api crate.

err-bad-request = The program asked for something in the wrong form.
fix-bad-request = Nothing was changed. Go back to Home and try again; if it happens again, tell the administrator: { $detail }
err-internal = Something went wrong that nobody foresaw.
fix-internal = What was saved is safe. Try again; if it happens again, tell the administrator: { $detail }
err-locked = The station is locked.
fix-locked = Unlock it with your password. What was saved is safe.
err-not-set-up = This laptop has no station yet.
fix-not-set-up = Start Boma without a station: it shows the page that makes one.
err-already-set-up = This laptop holds a station already, or what is left of one.
fix-already-set-up = Nothing was changed. Close Boma and start it again. If this page comes back, do not erase anything: put a backup back, or ask headquarters to open the disk.
err-set-up-refused = { $what ->
    [code] This is not a station code.
    [office] The office needs a name.
    [name] A person’s name is missing.
    [login] This is not a login.
    [taken] Two people have the same login.
   *[nobody] Nobody is named.
}
fix-set-up-refused = { $what ->
    [code] Type 3 to 8 Latin letters and digits, a letter first: JUB1. Nothing was saved.
    [office] Type what people there call it. Nothing was saved.
    [name] Type the name in the marked field. Nothing was saved.
    [login] Type 2 to 32 small Latin letters, digits, dots or hyphens, a letter first: achol.deng. Nothing was saved.
    [taken] Give one of them another login. Nothing was saved.
   *[nobody] Add at least one officer and one supervisor. Nothing was saved.
}
err-no-pack = There is no answer of headquarters for this station here.
fix-no-pack = Choose the stick that came back from headquarters. If it is that one, headquarters has not answered yet: telephone and ask.
err-words-unreadable = These are not six words of the list, nor twenty digits.
fix-words-unreadable = Nothing was changed. Ask headquarters to read them again, letter by letter where you are not sure.
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
err-same-login = Each part of a file is done by another person: enrolling, verifying, approving. You have a part in this one.
fix-same-login = Lock the station and let another person go on.
err-not-verified = Nobody has verified this file yet, and somebody at this office can.
fix-not-verified = Let a colleague who did not enrol the person compare names, papers and answers and press “Verified”; then approve.
err-exception-not-allowed = { $count ->
    [one] This file has an exception that you have not allowed.
   *[other] This file has { $count } exceptions that you have not allowed.
}
fix-exception-not-allowed = Open the file, look at each exception and its reason, and tick it; then approve. Or return the file.
err-not-in-batch = The file { $reference } can’t be approved together with others now.
fix-not-in-batch = Open “End of day” again: it says why. Open the file and decide it by itself.
err-batch-changed = The ticked files are no longer as they were shown to you.
fix-batch-changed = Open “End of day” again, look at what changed, and tick the files once more.
err-not-opened = You have not opened this file since it was last changed.
fix-not-opened = Open it, read it, then decide.
err-nobody-left = If you verify this file, nobody is left at this office who can approve it.
fix-nobody-left = Approve it instead; headquarters verifies it, and the answer takes longer.
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
err-older-pack = This provisioning pack is older than the one in use.
fix-older-pack = Take the newest one from headquarters. Nothing was changed.
err-older-guideline = The guideline in this pack is older than version { $version }, which is in use.
fix-older-guideline = Ask headquarters for a new pack and tell them of this one. Nothing was changed.
err-older-places = The list of places in this pack is older than the one in use.
fix-older-places = Ask headquarters for a new pack and tell them of this one. Nothing was changed.
err-older-authority = This names an older authority of headquarters than the one in use.
fix-older-authority = Do not use it. Ask headquarters for a new one and tell them of this one.
err-authority-foreign = This does not come from the authority that this station trusts.
fix-authority-foreign = Do not use it. Keep the stick and telephone headquarters.
err-signing-key-revoked = This was signed with a key that headquarters has revoked.
fix-signing-key-revoked = Do not use it. Keep the stick and telephone headquarters: somebody may have that key.
err-signing-key-ended = This was signed with a key of headquarters that did not hold at that time.
fix-signing-key-ended = Ask headquarters to make it again.
err-root-unconfirmed = Nobody has compared the root of headquarters yet. It is: { $words }. In digits: { $digits }
fix-root-unconfirmed = Telephone headquarters and compare the words or the digits. If they are the same, take the pack again with: --root "{ $words }"
err-root-differs = The words or digits that were given are not those of the root in this pack.
fix-root-differs = Compare once more. If they differ, the pack is not from your headquarters: nothing was changed; keep the stick and tell headquarters.
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
err-file-erased = The data of file { $reference } was erased here, as of { $day }: headquarters has it, and the guideline’s period is over.
fix-file-erased = Ask headquarters with the reference on the slip. Its answer stands in the list.
err-no-recovery = This station has no recovery key, so nobody but its own people can open it.
fix-no-recovery = Headquarters never vouched for it. Ask the people who worked there for their passwords.
err-recovery-foreign = These shares do not open this station: it belongs to another headquarters, or to an earlier recovery key.
fix-recovery-foreign = Look at the station’s code, and bring the shares of the headquarters that vouched for it.
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
err-frozen-guideline = No file can be started: headquarters sent the guideline { $number } days ago, and after { $limit } days it no longer counts.
fix-frozen-guideline = Take in headquarters’ new provisioning pack. Finish, export and back up what is here; all that goes on.
err-frozen-headquarters = No file can be started: headquarters’ pack is { $number } days old, and after { $limit } days it no longer counts.
fix-frozen-headquarters = Send a stick to headquarters and take in the new provisioning pack. Finish, export and back up what is here; all that goes on.
err-frozen-not-exported = No file can be started: { $number } sealed files wait on this laptop alone, and { $limit } are the limit.
fix-frozen-not-exported = Export them to a stick now. After that, files can be started again.
err-frozen-not-approved = No file can be started: { $number } signed files wait for a decision, and { $limit } are the limit.
fix-frozen-not-approved = A supervisor decides on them. After that, files can be started again.
err-frozen-clock = Nothing can be signed: the laptop’s clock went back by { $number } minutes.
fix-frozen-clock = What was entered is saved. Set date and time in the system’s settings, then sign. If the clock was ahead before and is right now, a supervisor says so on the home screen.
err-frozen-disk = No file can be started: the laptop’s disk has { $number } MB free, and { $limit } MB must stay free.
fix-frozen-disk = Remove what does not belong to Boma from this laptop, or ask the administrator. Exporting and backing up go on.
err-frozen-credential = No file can be started: headquarters vouches for this login or this station no longer.
fix-frozen-credential = Ask headquarters for a new provisioning pack. Another login can go on meanwhile, if only the login’s own has ended.
err-token-closed = Your signing key lies in your token, which is not open.
fix-token-closed = Put your token in and give its PIN under “Change password”. You can go on with drafts without it.
err-no-token = Your signing key does not lie in a token.
fix-no-token = Nothing has to be opened or left: your password is enough.
err-token-absent = No token is in.
fix-token-absent = Put your token in until it clicks, or into another socket, and try again.
err-token-other = Another token is in than the one that is needed.
fix-token-other = Take it out and put your own in.
err-token-key-missing = This token does not hold your signing key.
fix-token-key-missing = Put in the token that you set up here. If it was emptied, set it up again under “Change password” and tell headquarters.
err-token-pin-wrong = The PIN is not right.
fix-token-pin-wrong = Try again with care: a token locks after a few wrong PINs.
err-token-pin-few = The PIN is not right, and few tries are left.
fix-token-pin-few = Look the PIN up before you try again: the token locks soon.
err-token-pin-last = The PIN is not right, and one try is left.
fix-token-pin-last = Do not guess: one more wrong PIN locks the token. Ask whoever prepared it.
err-token-pin-locked = The token is locked after too many wrong PINs.
fix-token-pin-locked = Whoever prepared it can unlock it with its unblocking code. Until then you can only draft; another login can sign.
err-token-not-prepared = The token has no PIN yet, or one that has to be changed first.
fix-token-not-prepared = Prepare it with its maker’s program, then try again.
err-token-unfit = This token can’t make the kind of signature that Boma uses (Ed25519).
fix-token-unfit = Use a token that can, or keep your key on this laptop under your password.
err-token-driver = The token’s driver can’t be used: { $detail }
fix-token-driver = Have OpenSC or the maker’s driver (PKCS#11) installed on this laptop, then try again.
err-token-fails = The token does not work: { $detail }
fix-token-fails = Take it out, put it in again and try once more. Nothing was signed.
err-key-changed = Headquarters vouches for your new signing key now.
fix-key-changed = Lock the station and unlock it again; then go on with the new key.
err-credential-invalid = The credential of { $login } does not hold now.
fix-credential-invalid = Ask headquarters for a new one; another login can go on meanwhile.
err-job-not-found = This transfer is no longer known.
fix-job-not-found = Look at “Exports so far” to see what came of it, or start again.
err-transfer-running = Another transfer is running.
fix-transfer-running = Wait until it is done, or cancel it.
