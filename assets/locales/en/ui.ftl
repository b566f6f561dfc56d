### Words of the window. Every message also stands in ar/ui.ftl; a test compares the names.

## Everywhere

app-name = Boma
practice-label = Practice
practice-band = Practice: nothing here is real
language = Language
language-further = Further languages, begun by native speakers
language-more = More…
nav-label = Main
nav-home = Home
nav-files = All files
nav-transfer = Queue and transfer
lock = Lock
keys = Keys
close = Close
cancel = Cancel
not-yet = Not yet
choose = Choose…
clear = Clear the answer
change = Change
remove = Remove
find = Find
yes = Yes
no = No
back = Back
next = Next
to-home = Home
required = required
unfinished = Not saved yet:
size-mb = { $size } MB
size-gb = { $size } GB
moment = { $day }, { $time }
station-code = Station { $code }

role-officer = Officer
role-supervisor = Supervisor
role-adjudicator = Adjudicator
role-administrator = Administrator
role-trainer = Trainer
role-auditor = Auditor

## The window's title, by screen

title-unlock = Unlock
title-home = Home
title-start = New file
title-clock = The laptop’s clock
title-files = Files
title-file = File
title-enrolment = Enrolment
title-not-today = What to bring
title-read-back = Read back
title-slip = Slip
title-review = Review
title-to-verify = Verify
title-transfer = Queue and transfer
title-backup = Backups
title-journal = Journal
title-password = Your password
title-day = End of day
title-day-report = Day report
title-logins = Logins

## Keys

keys-title = Keys that work everywhere
key-next = Next step
key-back = Step before
key-missing = What is missing
key-later = Not today: what to bring, and the day of return
key-home = Home
key-tab = Next or previous field
key-arrows = Choose among several answers
key-space = Tick or untick
key-enter = Press the marked button
key-help = Show or hide this help
key-letters = Write that letter of the letter row; with Shift as a capital
key-row = Go to the letter row; arrows choose, Enter writes, Esc goes back

## Unlock and set-up

unlock-title = Unlock this station
unlock-who = Who are you?
password = Password
practice-password = Practice password:
unlock = Unlock
unlocking = Unlocking…
unlock-wait = { $seconds ->
    [one] You can try again in { $seconds } second.
   *[other] You can try again in { $seconds } seconds.
}
unlock-returns = Unlock, and you are back where you were.
login-locked-mark = Locked
login-locked-what = This login is locked: ten wrong passwords were typed in a row.
login-locked-fix = A supervisor of this station unlocks with their own login, opens “Logins” and lets it try again. Where no supervisor can log in, ask headquarters for a new provisioning pack: whoever can log in takes it in, and the supervisors can try again.
idle-title = Is anybody here?
idle-left = { $seconds ->
    [one] The station locks in { $seconds } second.
   *[other] The station locks in { $seconds } seconds.
}
idle-kept = What was typed is kept. Press any key to stay.
idle-stay = Stay
idle-locking = Locking…
own-page = Your password
password-title = Change your password
password-rule = At least 10 characters; several words are good. Not your name, and nothing that others guess first.
password-practice = This is practice: everybody sees the new password on the unlock screen. Do not use a password of your own.
password-old = Old password
password-new = New password
password-again = New password again
password-change = Change password
password-changing = Changing…
password-changed = Your password is changed. Use the new one from now on.
pin-title = Put your token in
pin-why = Your signing key lies in your token. Its PIN opens it until the station is locked. Without it you can draft, but not sign, compare or approve.
pin = PIN of your token
pin-open = Open the token
pin-opening = Opening…
pin-later = Go on without it
token-title = A token for your signature
token-intro = With a smart card or USB token your signing key lies in it and nowhere else: whoever steals laptop and password signs nothing. The token must be able to sign with Ed25519.
token-look = Look for tokens
token-now = Your signing key lies in { $home }.
token-in = the token { $label } ({ $serial })
token-in-registry = this laptop, under your password
token-next = A new key, in { $home }, waits for headquarters. Until then you sign as before.
token-next-fix = Have a new request written to a stick (boma station request), and headquarters’ answer taken in.
token-none = No token is in.
token-ready = can be used
token-unfit = can’t sign with Ed25519
token-not-prepared = has no PIN yet
token-locked = is locked after too many wrong PINs
token-its-pin = PIN of this token
token-enrol = Make a key in this token
token-leave = Sign without a token again
logins-title = Logins
logins-intro = After ten wrong passwords in a row a login is locked. Ask the person what happened before you let it try again. The password stays as it was.
logins-person = Person
logins-role = Role
logins-state = State
logins-free = Can log in
logins-since = Locked since { $at }
logins-lift = Let it try again
logins-own = Another supervisor has to lift your own login.
unprovisioned-title = Headquarters has not answered this station yet
unprovisioned-what = Until then no file can be signed. Log in: the next page shows what to do.

## Set-up

title-setup = Set up this station
setup-new-title = Set up this laptop
setup-new-intro = This laptop has no station yet. Fill this page in once; no network is needed. Nothing is kept until all of it is right and you press the button below: if the power fails, simply start again.
setup-realm = Real work or practice? This can never be changed.
setup-live = Real work
setup-live-what = For the people of South Sudan. Headquarters must answer before anybody can be enrolled.
setup-practice = Practice
setup-practice-what = For learning, with invented people. It can never touch the real register: every screen shows stripes, and headquarters’ real work refuses its packets.
setup-realm-first = Choose real work or practice first.
setup-code = Station code
setup-code-help = 3 to 8 letters and digits, as headquarters gave it to you: JUB1.
setup-office = Office
setup-office-help = As people there call it: Juba County.
setup-people = The first people
setup-people-what = At least one officer, and one supervisor who approves. Each types the own password, twice, unseen by the others.
setup-practice-passwords = In practice everybody sees these passwords on the unlock screen. Do not use a password of your own.
setup-people-lack = Nobody here plays: { $roles }. The office needs both: who enrols never approves.
setup-person = Person { $number }
setup-person-more = One more person
setup-person-less = Leave person { $number } out
setup-name = Name
setup-role = Role
setup-login = Login
setup-password = First password
setup-again = The same password again
setup-make = Make this station
setup-making = Making the station…
setup-title = This station is waiting for headquarters
setup-waits-request = Next: write this station’s request to a stick and send it to headquarters.
setup-waits-answer = Next: put in the stick with headquarters’ answer.
setup-written-at = The request was written on { $at }.
setup-root = The headquarters that this station believes
setup-root-what = Headquarters’ own words. Nobody else can send this station a pack.
setup-heard-until = Headquarters should be heard from again by { $day }.
compare-words = Words
compare-digits = The same in digits
request-title = This station’s request
request-what = It tells headquarters this laptop’s keys and its people. It holds no password and no file.
request-write = Write the request to the stick
request-written = The request is on the stick.
request-read = Headquarters telephones. Read these words, or the digits, to headquarters:
request-print = Print these words
packs-title = Packs from headquarters
queue-packs = A provisioning pack: a new guideline, places, numbers, or who may sign.
pack-title = Headquarters’ answer
pack-what = Put in the stick that came back from headquarters. It is only read at first.
pack-others = Somebody whose duty it is takes the answer in: a supervisor or an administrator.
pack-look = Look at the stick
pack-in-use = Pack { $number } is in use already
pack-number = { $before ->
    [0] The first pack: number { $number }
   *[other] A newer pack: number { $number } instead of { $before }
}
pack-made = Made
pack-guideline = Guideline
pack-guideline-new = { $version } instead of { $before }
pack-guideline-same = { $version }, as now
pack-places = Places
pack-places-new = A new list of { $count } places
pack-places-same = { $count } places, as now
pack-numbers = Numbers for slips
pack-numbers-left = { $left } left then, { $more } of them new
pack-valid = The station may work until
pack-heard-until = Next pack due by
pack-people = People
pack-person-stays = as now
pack-person-added = may sign from now on
pack-person-role = plays this role from now on
pack-person-key = signs with the new key from now on
pack-person-ended = may sign no longer
pack-person-without = may not sign: headquarters does not vouch
pack-telephone = Telephone headquarters, on a number that did not come with the stick, and ask for the six words of its root.
pack-telephone-why = They are not shown here, so nobody can copy them: only headquarters can tell them. Type all six as you hear them, or the twenty digits.
pack-heard = What headquarters reads to you
pack-take = Take this pack in
pack-taking = Taking the pack in…
pack-taken = The pack is taken in.

## Home

home-next = What to do next
home-nothing = Nothing waits for you.
home-counts = { $count ->
    [0] Files at this station
    [one] { $count } file at this station
   *[other] { $count } files at this station
}
home-empty = There are no files yet.
keeping = Safekeeping
keeping-restored = This laptop was put back from a backup; somebody must confirm the highest packet number.
backup-title = Backups
backup-where = Where backups lie
backup-folder = Backups are made in { $folder }.
backup-none-set = No place was chosen: nothing is backed up by itself.
backup-last = Last backup: { $at }
backup-never = No backup was ever made.
backup-not-there = This medium is not there now. Put it in, or choose another one.
backup-overdue = A backup is overdue.
backup-overdue-act = If this laptop breaks or is stolen today, everything since the last backup is lost, unless it was exported. Put the backup medium in and make a backup now. If the medium is lost, use another one and tell headquarters.
backup-number = Number
backup-made = Made
backup-packets = Sealed files
backup-size = Size
backup-now = Back up now
backup-now-why = The backup is encrypted like the laptop itself. Keep the medium in another place than the laptop.
backup-keep = Make backups there from now on, after each export and each session
backup-make = Back up now
result-backed-up = Backup { $number } is whole; it covers { $packets ->
    [one] 1 sealed file
   *[other] { $packets } sealed files
}
result-keep-apart = Keep it in another place than the laptop.
highest-title = Which packet number is the highest?
highest-what = This laptop was put back from backup { $backup } on { $at }. The lost laptop may have sealed files after that backup. No number may be given twice, so nothing is approved until the highest number is known.
highest-known = Known so far: number { $known }.
highest-first = The best way: take in a new answer from headquarters. It says which numbers arrived, and nothing has to be typed.
highest-second = If there is no answer to be had: look at the last hand-over sheet and at every stick of this station. Take the highest packet number that you find.
highest-third = Are you not sure? Type a higher number rather than a lower one. A gap is harmless, a number given twice is not.
highest-label = The highest number that the lost laptop may have given
highest-confirm = Confirm, and let approving go on
highest-wrong = Type a whole number, not lower than { $known }.
highest-who = A supervisor confirms it.
journal-title = Journal
journal-intro = What was done at this station and by whom. It names files by their numbers, never people; times are those of the laptop’s clock.
journal-checking = Checking whether the journal is whole …
journal-whole = { $lines ->
    [one] The journal is whole: 1 line fits.
   *[other] The journal is whole: all { $lines } lines fit.
}
journal-broken = The journal does not fit from line { $line } on.
journal-differs = The journal fits, but something in the registry is not what it notes.
journal-broken-act = Change nothing here. Make a backup, and tell headquarters.
journal-filter = Which lines
journal-login = Login
journal-subject = File reference, login or station
journal-act = Act
journal-any = Every act
journal-from = From
journal-to = To
journal-day = A day needs its day, month and year. Finish it, or clear its day and month.
journal-number = Line
journal-when = When
journal-who = Who
journal-what = What
journal-none = No line fits.
journal-earlier = Earlier lines
journal-later = Later lines
journal-write-title = Write these lines to a file
journal-write-what = A table (CSV) of the lines chosen above, all pages. It holds numbers, codes and logins, and nothing about applicants. The journal notes that it was written.
journal-write = Write the file
journal-written = { $lines ->
    [one] 1 line was written to { $file }.
   *[other] { $lines } lines were written to { $file }.
}
freeze-stopped = No new files for now
freeze-warned = This needs attention
freeze-goes-on = Files begun can be finished, decided, exported and backed up all the same.
freeze-guideline-old = Headquarters sent the guideline { $number } days ago; { $limit } is the limit.
freeze-guideline-old-act = Take in headquarters’ new provisioning pack.
freeze-headquarters-silent = Headquarters’ pack is { $number } days old; { $limit } is the limit.
freeze-headquarters-silent-act = Send a stick to headquarters and take in the new provisioning pack.
freeze-not-exported = { $number } sealed files lie on this laptop alone; { $limit } is the limit.
freeze-not-exported-act = Export them to a stick.
freeze-not-approved = { $number } signed files wait for a decision; { $limit } is the limit.
freeze-not-approved-act = A supervisor decides on them.
freeze-clock-back = The clock went back by { $number } minutes; { $limit } is the limit.
freeze-clock-back-act = Nothing can be signed until date and time are right: set them. If the clock was ahead before and is right now, a supervisor says so here.
clock-confirm = The clock is right now: it shows { $now }
freeze-disk-full = The disk has { $number } MB free; { $limit } MB must stay free.
freeze-disk-full-act = Remove what does not belong to Boma, or ask the administrator.
freeze-credential-ends = Headquarters vouches for this login and station for { $number } days more.
freeze-credential-ends-act = Ask headquarters for a new provisioning pack.
freeze-days-left = { $days ->
    [one] 1 day left.
   *[other] { $days } days left.
}
next-mend-clock = Set the laptop’s clock
next-mend-clock-why = It can’t be right, and dates go on every paper.
next-lift-logins = { $count ->
    [one] { $count } login is locked
   *[other] { $count } logins are locked
}
next-lift-logins-why = Ten wrong passwords in a row; only a supervisor lifts it.
next-mend-returned = { $count ->
    [one] Mend { $count } returned file
   *[other] Mend { $count } returned files
}
next-mend-returned-why = A supervisor said what to change.
next-finish-drafts = { $count ->
    [one] Finish { $count } draft
   *[other] Finish { $count } drafts
}
next-finish-drafts-why = Started and not signed yet.
next-review = { $count ->
    [one] Review { $count } file
   *[other] Review { $count } files
}
next-review-why = Signed by another officer and waiting for your decision.
next-verify = { $count ->
    [one] Verify a file of a colleague
   *[other] Verify { $count } files of colleagues
}
next-verify-why = Compare names, papers and answers of files that you did not enrol.
next-export-again = { $count ->
    [one] Export { $count } packet again
   *[other] Export { $count } packets again
}
next-export-again-why = Headquarters says it has not arrived.
next-export = { $count ->
    [one] Export { $count } packet
   *[other] Export { $count } packets
}
next-export-why = Sealed and ready for the courier.
next-take-answers = Take in headquarters’ answers
next-take-answers-why = Put in the stick that came back.
next-enrol = Enrol a person
next-enrol-why = Starts a new file.
due-title = Back today
due-today = expected today
due-overdue = was expected on { $day } ({ $when })
next-member = Next family member
start-title = What does the person ask for?
category-title = Choose the category
category-search = Find by word or code
category-found = { $count ->
    [0] No category fits.
    [one] { $count } category
   *[other] { $count } categories
}
household-shared = Next family member: what a household shares comes from the file of { $name }. Every answer can be changed.
screening-leads = Where this leads
screening-not-yet = Answer the questions: the category comes from the answers.
screening-more = { $count ->
    [one] One question is open. Its answer may lead elsewhere.
   *[other] { $count } questions are open. Their answers may lead elsewhere.
}
screening-several = More than one fits; the first fits best.
screening-start = Start this file
screening-by-hand = Choose the category myself
screening-unsaved = These answers are kept once the file is started.
process-new = First registration
process-update = Update
process-correction = Correction
process-reissue = New document after loss
process-withdrawal = Withdrawal
clock-title = The laptop’s clock can’t be right
clock-shows = It shows { $now }.
clock-why = Every paper carries a date. A wrong clock makes papers that others will doubt.
clock-fix = Set date and time in the system’s settings, or ask the administrator. Nothing is lost: order is kept by numbers and not by the clock.

## Files

state-draft = Draft
state-submitted = Waiting for review
state-verified = Verified
state-withdrawn = Taken back
state-returned = Returned
state-held = Held
state-sealed = Waiting for the courier
state-exported = On the way
state-missing = Not arrived
state-registered = Registered
state-in-question = In question
state-refused = Refused
state-draft-next = The form is open. Go on with it, read it back and sign it.
state-submitted-next = A supervisor, never the one who enrolled, reviews it.
state-verified-next = A second person compared it. A supervisor decides next.
state-withdrawn-next = The applicant took it back. Nothing was sent to headquarters. Print the slip with the reason.
state-returned-next = Change what the supervisor named, read the file back again and sign it.
state-held-next = It waits for a supervisor. The reason stands below. Nothing needs to be typed.
state-sealed-next = It is signed, approved and sealed. Export it to a stick for the courier.
state-exported-next = It was written to a stick. Carry the stick to headquarters and take in the answer.
state-missing-next = Headquarters has not got it. Export it again; the same packet is written.
state-registered-next = Headquarters registered the person. Tell the person the number.
state-in-question-next = Headquarters has a question that two adjudicators decide. There is nothing to do here now.
state-refused-next = Headquarters did not accept it. Tell the person the reason and how to appeal.
files-title = All files
files-title-draft = Drafts
files-title-submitted = Files waiting for review
files-title-verified = Verified files
files-title-withdrawn = Files taken back
to-verify-title = Files of colleagues to verify
to-verify-help = Open each, compare names, papers and answers, and sign that you did; or return it with a reason.
files-title-returned = Returned files
files-title-held = Held files
files-title-sealed = Files waiting for the courier
files-title-exported = Files on the way
files-title-missing = Files that have not arrived
files-title-registered = Registered files
files-title-in-question = Files in question
files-title-refused = Refused files
files-search = Name or reference
files-state = State
files-all-states = All states
files-found = { $count ->
    [0] No file fits.
    [one] { $count } file
   *[other] { $count } files
}
pages = Pages
page-before = Earlier page
page-after = Next page
page-range = { $from } to { $to } of { $all }
column-name = Name
column-reference = Reference
column-state = State
column-officer = Officer
column-changed = Last change
no-name = No name yet
no-reference = not signed yet
mine = (you)
comes-back = Comes back on { $day }
file-next = What happens next
file-continue = Go on with the form
file-review = Review this file
file-verify = Verify this file
verified-by = Verified by { $name }
withdraw = The applicant takes this file back
file-look = See all answers
file-closed = This file is closed: answers can’t be changed where it stands.
review-other = You enrolled this file, { $name }. Another login has to review it.
slip-again = Show the slip
discard = Discard this draft
discard-sure = Discard the draft and all its answers?
discard-yes = Discard it
history = History
history-clock = Times are by this laptop’s clock.
by-station = the station
by-guideline = the guideline
times = { $count ->
    [one] (once)
   *[other] ({ $count } times)
}
packet = Packet
packet-person = Person number
packet-sequence = Packet number
packet-size = Size
packet-sealed = Sealed
packet-exported = Exported
packet-not-exported = not yet
packet-bundle = Bundle { $bundle }, { $at }
act-file-started = Started
act-file-answered = Answer saved
act-file-attached = Picture added
act-file-signed = Read back and signed
act-file-slip = Slip shown
act-file-opened = Opened by a supervisor
act-file-read-back = On the screen for reading back
act-file-returned = Returned to the officer
act-file-held = Held
act-file-approved = Approved
act-file-verified = Names, papers and answers compared
act-file-withdrawn = Taken back by the applicant
act-file-sealed = Sealed
act-file-exported = Exported
act-file-discarded = Discarded
act-file-recategorised = Moved to another category
act-file-return-arranged = Day of return noted
act-file-registered = Registered by headquarters
act-file-refused = Refused by headquarters
act-file-in-question = Put in question by headquarters
act-file-missing = Reported missing by headquarters

## Enrolment

steps = Steps
steps-done = { $done } of { $all } steps complete
step-untouched = not started
step-incomplete = incomplete
step-wrong = something is wrong
step-complete = complete
saved = Saved { $time }
saves-itself = Every answer is saved as you give it
not-saved = { $count ->
    [one] One answer is not saved
   *[other] { $count } answers are not saved
}
missing-count = { $count ->
    [one] { $count } thing missing
   *[other] { $count } things missing
}
nothing-missing = Nothing is missing
missing-title = { $count ->
    [one] One thing is missing before this file can be signed
   *[other] { $count } things are missing before this file can be signed
}
nothing-missing-title = Nothing is missing
nothing-missing-next = Go to the last step and press “Read back”.
to-read-back = Read back
loose-title = { $count ->
    [one] This answer is not saved yet. Finish it or drop it:
   *[other] These { $count } answers are not saved yet. Finish them or drop them:
}
loose-forget = Drop what is not saved
side = About this file
never = Stop:
category-more = What it leads to
category-other = Choose another category
category-outcome = What the person gets
category-decides = Who decides
suggested = Another category fits better
suggested-change = Change the category
suggested-sure = Move this file to that category? Every answer stays.
suggested-yes = Move it
grounds = Grounds claimed
grounds-one = One that is shown is enough.
ground-not-needed = Not needed: another ground is shown.
rule-parts = { $there } of { $all }
rule-ways = { $count ->
    [one] How it is shown
   *[other] The { $count } ways to show it
}
way-enough = This is enough
orders-will-hold = This file will be held
orders-hold = An order holds this file
orders-kept = It is received and kept, not refused. It keeps its place.
order-since = In force since { $from }
order-between = In force from { $from } to { $until }
order-who = Who ordered it, and what is said against it
routes = Who else sees this file
route-supervisor = Supervisor
route-headquarters = Headquarters
route-committee = Committee
route-child-protection = Child protection
route-social-welfare = Social welfare
route-immigration = Immigration
route-refugee-authority = Refugee authority
route-minister = The Minister
fees = Fees owed
fee-source = Where is this known from?
fee-since = Since { $from }.
not-today = Not today
not-today-title = Not today: what to bring
not-today-help = The file stays a draft and nothing is lost. Print this list and give it to the person.
return-on = Day of return (empty when nothing is arranged)
return-noted = Noted: { $day } ({ $when }). On that day the file stands first on the home screen.
return-none = No day is arranged.
return-past = This is no day to come: it was not noted.
bring-print = Print the list
bring-label = What to bring
bring-come = Please come back on
bring-any-day = Please come back when you have what is named here.
bring-about = About
bring-any = Any one of these is enough:
bring-nothing = Nothing is missing: the file can be read back and signed.
bring-kept = Your answers are kept at this office. You need not give them again.
why = Why?
taken-over = From the household: ask again and change what differs.
listen = Listen
why-asked = Why is this asked?
why-law = Legal basis
why-source = Source
why-confidence = How sure
confidence-source = from the text of the law or rule
confidence-practice = practice of the offices
confidence-general-knowledge = general knowledge, to be checked
confidence-proposal = proposal, for legal review
number-whole = Not saved yet: write a whole number in digits.
date-words = In the words the person says
date-words-hint = For example: 1987 · 12/3/1987 · March 1987 · about 40 · in the eighties · the year of independence
date-understood = Understood: { $date } ({ $precision }; { $method })
date-understood-event = Event: { $event }.
date-which = More than one date can be meant. Which one?
date-said-day = { $day } { $month } { $year }
date-said-month = { $month } { $year }
date-said-year = { $year }
date-said-decade = { $from } to { $to }
date-unread-not-a-date = These words are not understood as a date. Say it in other words, or use the parts below.
date-unread-no-year = The year is missing. Write it with four digits.
date-unread-short-year = Write the year with four digits: 87 may be 1887 or 1987.
date-unread-year-out-of-range = The year is not between 1850 and 2150.
date-unread-no-such-day = The calendar has no such day.
date-unread-age-out-of-range = An age is read from 1 to 120 years. For a small child write month and year.
date-unread-age-by-tens = An age by tens lies in two decades. Write one age: about 45.
date-precision = How much of the date is known?
precision-day = Full date
precision-month = Month and year
precision-year = Year only
precision-decade = Decade only
date-day = Day
date-month = Month
date-year = Year
date-decade = Decade
date-method = How is it known?
decade = { $from } to { $to }
method-document = Read from a paper
method-age-assessment = Age assessment
method-event-calendar = By a known event
method-statement = The person or a relative says so
method-estimate = Officer’s estimate
date-gap-words = choose the date that is meant, or say it in other words.
date-gap-precision = choose how much is known.
date-gap-year = write the year with four digits, 1850 to 2150.
date-gap-month = choose the month.
date-gap-day = write a day that the month has.
date-gap-decade = choose the decade.
date-gap-method = choose how it is known.
place-spoken = In the words as spoken
place-country = Country
place-other-countries = Other countries
place-search = Search the list of places
place-found = Places found
place-none = No place like “{ $text }” is on the list. The words as spoken are enough.
place-forget = Choose another place
place-former = former { $level }, { $from } to { $until }
place-former-until = former { $level }, until { $until }
place-needs-spoken = write the place in the words as spoken.
level-state = state
level-county = county
level-payam = payam
level-boma = boma
level-administrative_area = administrative area
level-country = country
level-site = site
level-historical_state = state
letters = Letters
letters-of = Letters of
letters-none = no letter row
letters-capital = Capitals with Shift
evidence-rules = Evidence
evidence-here = It is here
evidence-not-here = It is not here
evidence-number = Number on it
evidence-issued-by = Issued by
evidence-issued-on = Issued on (leave empty when not known)
evidence-no-scan = No scan, because
evidence-why-not = Why is it not here?
evidence-choose-reason = choose the reason. The earlier answer stays until then.
evidence-enough = Shown well enough
evidence-not-yet = Not shown yet
evidence-one-way = Not shown yet; one of these ways is enough
part-there = (there)
part-missing = (missing)
scan-choose = Add a scan or photo…
scan-add = Add another page…
scan-page = Page { $page }
scan-alt = { $label }, page { $page }
picture-choose = Choose a picture file…
picture-replace = Replace the picture…
picture-taking = Taking it in…
picture-hint = JPEG or PNG. Face in the middle, eyes open, plain light background, nothing before the face.
picture-alt = Picture: { $label }
picture-facts = { $width } × { $height } pixels
picture-larger = make larger
picture-smaller = make smaller
finding-dark = The picture is dark.
finding-fix-dark = Take it again with more light.
finding-bright = The picture is too bright.
finding-fix-bright = Take it again out of direct sun.
finding-blurred = The picture is blurred.
finding-fix-blurred = Hold the camera still and take it again.
finding-small = The picture is small.
finding-fix-small = Go nearer or use a larger picture.
finding-flat = The picture has little contrast.
finding-fix-flat = Take it again in even light.
witness = Witness
witness-add = Add a witness
witness-name = Names of the witness
witness-kind = What kind of witness
witness-relation = Relation to the applicant
witness-certificate = Number of the witness’s certificate, if any
witness-statement = Statement, in the witness’s words
witness-adult = The witness is 18 or older
witness-minor = The witness is not 18 yet
witness-sworn = Read back to the witness, who swore to it
witness-sworn-yes = Statement read back and sworn
witness-sworn-no = Not sworn yet
witness-mark = Under the statement the witness put
witness-mark-none = nothing yet
witness-mark-signature = a signature
witness-mark-thumbprint = a thumbprint
witness-mark-made-for = a mark that another person made
witness-second = Who made the mark for the witness
unusual-mark = { $witness } has neither signed nor put a thumbprint. Nothing is refused for that: ask for it.
witness-done = Done with this witness
witness-forget = Close without saving
witness-gap-name = write the names of the witness.
witness-gap-kind = choose what kind of witness.
witness-gap-relation = write the relation to the applicant.
witness-gap-statement = write the statement.

## Read back and slip

read-back-title = Read this aloud to the applicant
read-back-help = Read every line slowly, in the language the applicant understands. Go back and change what is not right.
declaration = Declaration
read-back-agreed = It was read aloud and the applicant agreed
back-to-form = Back to the form
sign = Sign
sign-after = Tick the box above first.
slip-title = Signed
slip-give = Print the slip and give it to the person. The reference is valid from now on.
slip-supervisor = Another login reviews the file next.
slip-kept = This file is held: it is kept and not refused. A supervisor looks at it next.
print = Print the slip
slip-label = Acknowledgement slip
slip-practice = PRACTICE · NO LEGAL EFFECT
slip-name = Name
slip-office = Office
slip-signed = Signed
slip-officer = Officer
slip-held = This file is held. It is kept and not refused.
slip-fees = Fees

## Review

decision = Decision
no-answer = No answer
concealed = There is an answer. Only those who decide see it.
remark = What was said of it
remark-by = { $by }:
review-help = Compare the answers with the papers, then decide.
review-help-held = An order holds this file; nothing is refused. Compare the answers with the papers.
review-return = Return to the officer
review-hold = Hold
review-approve = Approve
review-approve-sure = Approve and seal this file? It can’t be changed after that.
review-approve-yes = Approve and seal
review-forward-held = Send to headquarters, where it stays held
review-forward-held-sure = Seal this file and send it to headquarters, where it stays held? It can’t be changed after that.
review-forward-held-yes = Seal and send
glance-line = What this office does
glance-restricted = Only those who decide see this file.
line-approve = Approve it when it is right. Headquarters registers the person.
line-register = Register it. There is nothing else to decide here.
line-escalate = Send it to headquarters, which decides.
line-forward = Receive it and forward it. Another authority decides.
line-redirect = Register the resident and send the person to the authority that decides.
line-stop = Stop. Nothing may be decided here: keep the file and ask headquarters.
unusual = What is unusual
unusual-excused = Excused: { $label } ({ $reason })
unusual-paper = Not here: { $label } ({ $reason })
unusual-scan = Without a scan: { $label } ({ $reason })
sign-circular = { $witness } and this applicant swore for each other (file { $other }).
sign-many = { $count ->
    [one] { $witness } swore in { $count } file on one day.
   *[other] { $witness } swore in { $count } files on one day.
}
sign-no-refusal = This is no ground to refuse. Look closer and ask the witness.
review-return-reason = Why is it returned?
review-return-yes = Return it
review-hold-reason = Why is it held?
review-hold-yes = Hold it
review-withdraw-reason = Why is it taken back?
review-withdraw-yes = Take it back
verification = Verification
verify = Verified
verify-sure = Sign that you compared names, papers and answers of this file?
verify-yes = Sign: verified
verify-help = You did not enrol this person. Compare names, papers and answers, then sign or return it.
verify-next = Next file to verify
verify-waits = Nobody has verified this file yet, and a colleague here can. Until then it can be returned or held.
verify-headquarters = Nobody else at this office can verify this file. You may approve it: headquarters will verify it, and the answer takes longer.
review-note = What the officer should know or do
review-next = Next file to review
decided-draft = Decided
decided-submitted = Decided
decided-returned = Returned to the officer
decided-held = Held
decided-verified = Verified
decided-withdrawn = Taken back
decided-sealed = Approved and sealed
decided-sealed-held = Sealed for headquarters, where it stays held
decided-exported = Approved and sealed
decided-missing = Decided
decided-registered = Decided
decided-in-question = Decided
decided-refused = Decided

## Queue and transfer

transfer-title = Queue and transfer
transfer-where = Which stick or folder?
transfer-what = What should happen?
transfer-choose-first = Choose a stick or folder first.
drives = Drives
drives-none = No stick is in the laptop. Put one in and press “Look for sticks again”.
drives-refresh = Look for sticks again
drive-choose = Choose a folder…
drive-removable = can be taken out
drive-fixed = fixed drive
drive-free = { $free } free of { $all }
folder = Folder
queue-waiting = { $count ->
    [0] No packet waits for its first export.
    [one] { $count } packet ({ $size }) waits for its first export.
   *[other] { $count } packets ({ $size }) wait for their first export.
}
queue-answers = Headquarters’ answers come back on the same stick.
queue-unanswered = { $count ->
    [one] { $count } exported packet has no answer yet.
   *[other] { $count } exported packets have no answer yet.
}
queue-missing = { $count ->
    [one] Headquarters says { $count } has not arrived.
   *[other] Headquarters says { $count } have not arrived.
}
queue-title = { $count ->
    [one] { $count } packet waits
   *[other] { $count } packets wait
}
export-due = Export to the stick
export-unanswered = Export these again
receive = Take in answers
phase-writing = Writing to the stick
phase-checking = Reading back what was written
phase-reading = Reading from the stick
phase-sealing = Approving and sealing
phase-done = Done
phase-cancelled = Cancelled
phase-failed = Failed
progress = { $done } of { $all }
progress-unknown = Working…
do-not-pull = Leave the stick in.
result-exported = { $count ->
    [one] Bundle { $bundle } is on the stick, with { $count } packet
   *[other] Bundle { $bundle } is on the stick, with { $count } packets
}
result-eject = Pull the stick out only after the system says that it is safe to remove.
result-carry = Then hand it to the courier. Keep nothing else on it. The packets stay here until headquarters answers.
result-received = { $count ->
    [0] The answers on the stick were known already
    [one] { $count } answer was taken in
   *[other] { $count } answers were taken in
}
result-registered = { $count ->
    [one] { $count } file is registered.
   *[other] { $count } files are registered.
}
data-erased = Data erased as of { $day }
result-erased = { $count ->
    [one] The data of { $count } file was erased here: headquarters has it, and the period is over.
   *[other] The data of { $count } files was erased here: headquarters has it, and the period is over.
}
result-in-question = { $count ->
    [one] { $count } file is in question at headquarters.
   *[other] { $count } files are in question at headquarters.
}
result-refused = { $count ->
    [one] { $count } file was refused. Open it to see why.
   *[other] { $count } files were refused. Open them to see why.
}
result-missing = { $count ->
    [one] { $count } file has not arrived. Export it again.
   *[other] { $count } files have not arrived. Export them again.
}
result-unusable = { $count ->
    [one] { $count } answer file could not be used
   *[other] { $count } answer files could not be used
}
result-failed = The transfer did not finish
result-cancelled = The transfer was cancelled
result-nothing-lost = Nothing is lost: everything is still on this laptop.
bundles = Exports so far
bundle-number = Bundle
bundle-state = State
bundle-packets = Packets
bundle-sequences = Packet numbers
bundle-range = { $from } to { $to }
bundle-folder = Written to
bundle-at = When
bundle-finished = finished
bundle-unfinished = unfinished

# Typing in a paper form.
from-paper = From paper
key-paper = Type in a paper form, or back to the form
key-why = why the question is asked in which you are
paper-title = Type in a paper form
paper-code = Form code of the paper form
paper-code-help = It stands at the top of its first page: eight letters and digits.
paper-code-check = Check
paper-fits = The numbers on this paper form are those of this file:
paper-line = Number of the question, then the answer
paper-take = Save
paper-lines = Typed in
paper-undo = Undo the last line
paper-taken-away = taken away
paper-examples = How to type
paper-example-words = a name, a text or a number: the number of the question, then the words
paper-example-option = an answer that is ticked: the code beside its box
paper-example-options = several boxes; codes of different questions may stand in one line too
paper-example-date = a date as it is known: 1987, 12.3.1987, about 40. The code of how it is known goes first: 26.5 1987
paper-example-place = a place: as the person says it; then, if known, county or payam; then the country, if it is another one
paper-example-shown = a paper that was shown: its number; who issued it; when. With another code beside a box: why it is not there or not scanned
paper-example-witness = a witness: the codes of what is ticked, then name; relation; statement; number of the certificate; who made the mark. What is not there at the end is left out
paper-example-away = take the answer away
paper-wrong-other-form = This file takes paper forms with the code { $options }. The numbers on another form may stand for other questions: answer on the steps of the form instead.
paper-wrong-no-number = Begin with the number of the question.
paper-wrong-no-field = There is no question { $number } on this form.
paper-wrong-not-asked = Question { $number }, { $label }, is not asked as the answers stand. Type first what it depends on; if that is right, leave it out.
paper-wrong-no-answer = The answer to question { $number }, { $label }, is missing. Type it behind the number.
paper-wrong-no-option = Question { $number }, { $label }, has these answers: { $options }
paper-wrong-one-option = Question { $number }, { $label }, takes one of these: { $options }
paper-wrong-codes-only = Question { $number }, { $label }, takes codes and no words: { $options }
paper-wrong-words-only = Question { $number }, { $label }, has no codes. Type the number without a point, then the words.
paper-wrong-one-question = Words can follow the codes of one question only. Type one line for each.
paper-wrong-not-a-number = Question { $number }, { $label }, takes a whole number.
paper-wrong-not-a-date = This is not understood as a date for question { $number }, { $label }. Type the day, the month and the year, or the year alone.
paper-wrong-not-a-text = This can't be the answer to question { $number }, { $label }: it is too long, has too many parts or a hidden character.
paper-wrong-place-unknown = The list has no such place for question { $number }, { $label }. Look at the spelling, or type the words as spoken alone.
paper-wrong-place-many = The list has several places with this name for question { $number }, { $label }. Add the county or the state behind a semicolon.
paper-wrong-witness-parts = A witness needs one kind, and name; relation; statement. Question { $number }: { $options }
paper-wrong-witness-mark = A witness puts one mark. Where another person made it, tick that and name that person as the fifth part: name; relation; statement; certificate; who made the mark.
paper-wrong-too-many = Question { $number }, { $label }, has as many witnesses as it can take.
paper-wrong-picture = Question { $number }, { $label }, is a picture. Take it on its step of the form.

day-title = End of day
day-open = Decide what waits
day-report = Day report
day-back = Back to the end of day
day-help = Open each file and read it. Ordinary files that you opened can be ticked and approved with one password. What is unusual is decided by itself, with the unusual thing on the screen.
day-nothing = Nothing waits: all done.
day-waiting = { $count ->
    [one] One file waits for a decision.
   *[other] { $count } files wait for a decision.
}
day-tick = Tick
day-tick-file = Tick file { $reference }
day-tick-all = { $count ->
    [one] Tick the ordinary file that you opened
   *[other] Tick the { $count } ordinary files that you opened
}
day-ordinary = Nothing
day-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
day-ticked = { $count ->
    [one] One file is ticked.
   *[other] { $count } files are ticked.
}
day-ticked-unusual = { $count ->
    [one] One file is ticked. It can be returned or held here; to approve it, open it.
   *[other] { $count } files are ticked. Together they can be returned or held; one of them must be approved by itself.
}
day-approve = { $count ->
    [one] Approve the ticked file
   *[other] Approve { $count } files
}
day-sure = { $count ->
    [one] You sign one approval. The file can’t be changed after that.
   *[other] You sign { $count } approvals, one for each file. The files can’t be changed after that.
}
day-words = These words stand for exactly these files:
day-password = Your password
day-sign = { $count ->
    [one] Sign and seal one file
   *[other] Sign and seal { $count } files
}
day-progress = { $done } of { $all } files
day-stop = Stop before the next file
day-done-approve = { $count ->
    [one] One file is approved and sealed.
   *[other] { $count } files are approved and sealed.
}
day-done-return = { $count ->
    [one] One file is returned.
   *[other] { $count } files are returned.
}
day-done-hold = { $count ->
    [one] One file is held.
   *[other] { $count } files are held.
}
day-left = { $count ->
    [one] One file still waits:
   *[other] { $count } files still wait:
}
day-left-untouched = Untouched: the work ended before it.
tick-ready = Opened; can be ticked
tick-unusual = Decide it by itself
tick-not-opened = Not opened yet
tick-not-verified = A colleague verifies it first
tick-not-yours = Another supervisor approves it
unusual-directive = { $count ->
    [one] An order holds it
   *[other] { $count } orders hold it
}
unusual-held = Held before
unusual-unverified = Nobody verified it
unusual-exception = { $count ->
    [one] One exception is claimed
   *[other] { $count } exceptions are claimed
}
unusual-circular = { $count ->
    [one] The applicant and a witness swore for each other
   *[other] The applicant and { $count } witnesses swore for each other
}
unusual-many-files = A witness swore in { $count } files on one day
unusual-edited-after-read-back = { $count ->
    [one] One answer was changed after the reading back
   *[other] { $count } answers were changed after the reading back
}
unusual-short = { $count ->
    [0] Made in less than a minute
    [one] Made in one minute
   *[other] Made in { $count } minutes
}
unusual-long = Took { $count } minutes
unusual-made-for = { $count ->
    [one] Somebody else made the mark of a witness
   *[other] Somebody else made the marks of { $count } witnesses
}
unusual-age-assessment = The age was assessed by a medical board
unusual-restricted = Only those who decide may see it
allow = Exceptions that need your signature
allow-exception = I have seen and allow: { $label } ({ $reason })
allow-first = Look at each exception and tick it before you approve.
report-day = Which day
report-print = Print the report
report-of = Day report of { $day }
report-drawn = drawn up { $at }
report-file-started = Started
report-file-signed = Signed
report-file-verified = Verified
report-file-approved = Approved
report-file-returned = Returned
report-file-held = Held
report-file-withdrawn = Taken back
report-file-exported = Exported
report-guideline = guideline
report-all = Together
report-nothing = Nothing was done on this day.
report-unusual = Decided although something was unusual
report-nothing-unusual = No such file.
report-decided = Decision
report-waiting = { $count ->
    [0] No file waits for a decision now.
    [one] One file waits for a decision now.
   *[other] { $count } files wait for a decision now.
}
report-supervisor = Supervisor, name and signature
report-date = Date
report-officer = Second person, name and signature
