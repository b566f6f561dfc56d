### كلمات النافذة. كل رسالة هنا لها نظير في en/ui.ftl، ويقارن اختبار بين الأسماء.

## Everywhere

app-name = بوما
practice-label = تدريب
practice-band = تدريب: لا شيء هنا حقيقي
language = اللغة
language-further = لغات أخرى بدأ أهلها كتابتها
language-more = المزيد…
nav-label = القائمة الرئيسية
nav-home = الرئيسية
nav-files = كل الملفات
nav-transfer = الانتظار والنقل
lock = قفل
keys = المفاتيح
close = إغلاق
cancel = إلغاء
not-yet = ليس الآن
choose = اختر…
clear = محو الإجابة
change = تعديل
remove = إزالة
find = بحث
yes = نعم
no = لا
back = السابق
next = التالي
to-home = الرئيسية
required = إلزامي
unfinished = لم يُحفظ بعد:
size-mb = { $size } ميغابايت
size-gb = { $size } غيغابايت
moment = { $day }، { $time }
station-code = المحطة { $code }

role-officer = موظف تسجيل
role-supervisor = مشرف
role-adjudicator = محكّم
role-administrator = مسؤول النظام
role-trainer = مدرّب
role-auditor = مدقّق

## The window's title, by screen

title-unlock = فتح القفل
title-home = الرئيسية
title-start = ملف جديد
title-clock = ساعة الحاسوب
title-files = الملفات
title-file = ملف
title-enrolment = التسجيل
title-not-today = ما يجب إحضاره
title-read-back = القراءة على مقدم الطلب
title-slip = الإيصال
title-review = المراجعة
title-to-verify = التحقق
title-transfer = الانتظار والنقل
title-backup = النسخ الاحتياطية
title-journal = السجل
title-password = كلمة مرورك
title-day = نهاية اليوم
title-day-report = تقرير اليوم
title-logins = المستخدمون

## Keys

keys-title = مفاتيح تعمل في كل مكان
key-next = الخطوة التالية
key-back = الخطوة السابقة
key-missing = ما الناقص
key-later = ليس اليوم: ما يجب إحضاره ويوم العودة
key-home = الرئيسية
key-tab = الحقل التالي أو السابق
key-arrows = الاختيار بين عدة إجابات
key-space = وضع العلامة أو رفعها
key-enter = ضغط الزر المحدد
key-help = إظهار هذه المساعدة أو إخفاؤها
key-letters = كتابة ذلك الحرف من صف الحروف، ومع Shift حرفًا كبيرًا
key-row = الذهاب إلى صف الحروف: الأسهم للاختيار وEnter للكتابة وEsc للعودة

## Unlock and set-up

unlock-title = فتح هذه المحطة
unlock-who = من أنت؟
password = كلمة المرور
practice-password = كلمة مرور التدريب:
unlock = فتح
unlocking = جارٍ الفتح…
unlock-wait = { $seconds ->
    [one] يمكنك المحاولة مرة أخرى بعد ثانية واحدة.
    [two] يمكنك المحاولة مرة أخرى بعد ثانيتين.
    [few] يمكنك المحاولة مرة أخرى بعد { $seconds } ثوانٍ.
   *[other] يمكنك المحاولة مرة أخرى بعد { $seconds } ثانية.
}
unlock-returns = افتح القفل لتعود إلى حيث كنت.
login-locked-mark = مقفل
login-locked-what = هذا المستخدم مقفل: كُتبت عشر كلمات مرور خاطئة متتالية.
login-locked-fix = يفتح مشرف في هذه المحطة القفل باسمه هو، ثم يفتح «المستخدمون» ويسمح له بالمحاولة من جديد. وإن لم يستطع أي مشرف الدخول فاطلب من المقر الرئيسي حزمة تجهيز جديدة: يستلمها من يستطيع الدخول، فيستطيع المشرفون المحاولة من جديد.
idle-title = هل من أحد هنا؟
idle-left = { $seconds ->
    [one] تُقفل المحطة بعد ثانية واحدة.
    [two] تُقفل المحطة بعد ثانيتين.
    [few] تُقفل المحطة بعد { $seconds } ثوانٍ.
   *[other] تُقفل المحطة بعد { $seconds } ثانية.
}
idle-kept = ما كُتب محفوظ. اضغط أي مفتاح للبقاء.
idle-stay = البقاء
idle-locking = جارٍ القفل…
own-page = كلمة مرورك
password-title = تغيير كلمة مرورك
password-rule = عشرة أحرف على الأقل، وعدة كلمات أفضل. لا تكن اسمك ولا شيئًا يخمّنه الآخرون أولًا.
password-practice = هذا تدريب: يرى الجميع كلمة المرور الجديدة في شاشة فتح القفل. لا تستعمل كلمة مرور تخصّك.
password-old = كلمة المرور القديمة
password-new = كلمة المرور الجديدة
password-again = كلمة المرور الجديدة مرة أخرى
password-change = تغيير كلمة المرور
password-changing = جارٍ التغيير…
password-changed = تغيّرت كلمة مرورك. استعمل الجديدة من الآن.
pin-title = أدخل رمزك الأمني
pin-why = مفتاح توقيعك في رمزك الأمني، ورقمه السري يفتحه إلى أن تُقفل المحطة. ومن دونه يمكنك كتابة المسودات، لا التوقيع ولا المقارنة ولا الموافقة.
pin = الرقم السري لرمزك الأمني
pin-open = فتح الرمز الأمني
pin-opening = جارٍ الفتح…
pin-later = المتابعة من دونه
token-title = رمز أمني لتوقيعك
token-intro = بالبطاقة الذكية أو رمز USB يكون مفتاح توقيعك فيه وحده: من يسرق الحاسوب وكلمة المرور لا يوقّع شيئًا. ويجب أن يوقّع الرمز بطريقة Ed25519.
token-look = البحث عن رموز أمنية
token-now = مفتاح توقيعك في { $home }.
token-in = الرمز الأمني { $label } ({ $serial })
token-in-registry = هذا الحاسوب، تحت كلمة مرورك
token-next = مفتاح جديد، في { $home }، ينتظر المقر الرئيسي. وحتى ذلك الحين توقّع كما من قبل.
token-next-fix = اطلب كتابة طلب جديد على ذاكرة USB (boma station request) ثم إدخال رد المقر الرئيسي.
token-none = لا يوجد رمز أمني موصول.
token-ready = صالح للاستعمال
token-unfit = لا يوقّع بطريقة Ed25519
token-not-prepared = ليس له رقم سري بعد
token-locked = مقفل بعد أرقام سرية خاطئة كثيرة
token-its-pin = الرقم السري لهذا الرمز
token-enrol = صنع مفتاح في هذا الرمز
token-leave = التوقيع من دون رمز أمني من جديد
logins-title = المستخدمون
logins-intro = بعد عشر كلمات مرور خاطئة متتالية يُقفل المستخدم. اسأل الشخص عمّا حدث قبل أن تسمح له بالمحاولة من جديد. تبقى كلمة المرور كما كانت.
logins-person = الشخص
logins-role = الدور
logins-state = الحالة
logins-free = يستطيع الدخول
logins-since = مقفل منذ { $at }
logins-lift = السماح بالمحاولة من جديد
logins-own = لا بد أن يرفع القفل عن اسمك مشرف آخر.
unprovisioned-title = لم يردّ المقر الرئيسي على هذه المحطة بعد
unprovisioned-what = لا يمكن توقيع أي ملف قبل ذلك. ادخل باسمك: الصفحة التالية تبيّن ما يجب عمله.

## Set-up

title-setup = إعداد هذه المحطة
setup-new-title = إعداد هذا الحاسوب
setup-new-intro = لا توجد محطة على هذا الحاسوب بعد. املأ هذه الصفحة مرة واحدة، ولا حاجة إلى شبكة. لا يُحفظ شيء قبل أن يصحّ كل ما فيها وتضغط الزر أدناه: إذا انقطعت الكهرباء فابدأ من جديد.
setup-realm = عمل حقيقي أم تدريب؟ لا يمكن تغيير ذلك أبدًا.
setup-live = عمل حقيقي
setup-live-what = لأهل جنوب السودان. لا يُسجَّل أحد قبل أن يردّ المقر الرئيسي.
setup-practice = تدريب
setup-practice-what = للتعلّم، مع أشخاص مُتخيَّلين. لا يمكن أن يمسّ السجل الحقيقي أبدًا: كل شاشة تحمل خطوطًا مائلة، والعمل الحقيقي في المقر الرئيسي يرفض حزمه.
setup-realm-first = اختر أولًا: عمل حقيقي أم تدريب.
setup-code = رمز المحطة
setup-code-help = من 3 إلى 8 أحرف لاتينية وأرقام، كما أعطاك إياه المقر الرئيسي: JUB1.
setup-office = المكتب
setup-office-help = كما يسمّيه الناس هناك: مقاطعة جوبا.
setup-people = أول العاملين
setup-people-what = موظف تسجيل واحد على الأقل، ومشرف يوافق. يكتب كل واحد كلمة مروره بنفسه مرتين، ولا يراها الآخرون.
setup-practice-passwords = في التدريب يرى الجميع كلمات المرور هذه على شاشة فتح القفل. لا تستعمل كلمة مرور لك.
setup-people-lack = لا أحد هنا بدور: { $roles }. يحتاج المكتب إلى الدورين: من يسجّل لا يوافق أبدًا.
setup-person = الشخص { $number }
setup-person-more = شخص آخر
setup-person-less = حذف الشخص { $number }
setup-name = الاسم
setup-role = الدور
setup-login = اسم الدخول
setup-password = كلمة المرور الأولى
setup-again = كلمة المرور نفسها مرة أخرى
setup-make = إنشاء هذه المحطة
setup-making = جارٍ إنشاء المحطة…
setup-title = هذه المحطة تنتظر المقر الرئيسي
setup-waits-request = التالي: اكتب طلب هذه المحطة على ذاكرة USB وأرسلها إلى المقر الرئيسي.
setup-waits-answer = التالي: أدخل الذاكرة التي عليها ردّ المقر الرئيسي.
setup-written-at = كُتب الطلب في { $at }.
setup-root = المقر الرئيسي الذي تثق به هذه المحطة
setup-root-what = كلمات المقر الرئيسي نفسه. لا يستطيع غيره أن يرسل حزمة إلى هذه المحطة.
setup-heard-until = يجب أن يصل خبر من المقر الرئيسي قبل { $day }.
compare-words = الكلمات
compare-digits = وهي نفسها بالأرقام
request-title = طلب هذه المحطة
request-what = يخبر المقر الرئيسي بمفاتيح هذا الحاسوب وبالعاملين عليه. ليست فيه كلمة مرور ولا ملف.
request-write = كتابة الطلب على الذاكرة
request-written = الطلب على الذاكرة.
request-read = يتصل المقر الرئيسي هاتفيًا. اقرأ عليه هذه الكلمات أو الأرقام:
request-print = طباعة هذه الكلمات
packs-title = حزم المقر الرئيسي
queue-packs = حزمة تجهيز: دليل جديد أو أماكن أو أرقام أو من يحقّ له التوقيع.
pack-title = ردّ المقر الرئيسي
pack-what = أدخل الذاكرة التي عادت من المقر الرئيسي. تُقرأ فقط في البداية.
pack-others = يستلم الردّ من هذا واجبه: مشرف أو مسؤول نظام.
pack-look = النظر في الذاكرة
pack-in-use = الحزمة { $number } مستعملة من قبل
pack-number = { $before ->
    [0] الحزمة الأولى: رقم { $number }
   *[other] حزمة أحدث: رقم { $number } بدل { $before }
}
pack-made = أُعدّت في
pack-guideline = الدليل
pack-guideline-new = { $version } بدل { $before }
pack-guideline-same = { $version } كما هو الآن
pack-places = الأماكن
pack-places-new = قائمة جديدة، عدد الأماكن: { $count }
pack-places-same = عدد الأماكن { $count } كما هو الآن
pack-numbers = أرقام الإيصالات
pack-numbers-left = يبقى { $left }، منها { $more } جديدة
pack-valid = يمكن للمحطة أن تعمل حتى
pack-heard-until = الحزمة التالية قبل
pack-people = العاملون
pack-person-stays = كما هو الآن
pack-person-added = يحقّ له التوقيع من الآن
pack-person-role = له هذا الدور من الآن
pack-person-key = يوقّع بالمفتاح الجديد من الآن
pack-person-ended = لم يعد يحقّ له التوقيع
pack-person-without = لا يحقّ له التوقيع: المقر الرئيسي لا يضمنه
pack-telephone = اتصل بالمقر الرئيسي على رقم لم يأتِ مع الذاكرة، واطلب الكلمات الست لجذره.
pack-telephone-why = لا تظهر هنا حتى لا ينسخها أحد: المقر الرئيسي وحده يقولها. اكتب الست كلها كما تسمعها، أو الأرقام العشرين.
pack-heard = ما يقرؤه عليك المقر الرئيسي
pack-take = أخذ هذه الحزمة
pack-taking = جارٍ أخذ الحزمة…
pack-taken = أُخذت الحزمة.

## Home

home-next = ما العمل الآن
home-nothing = لا شيء ينتظرك.
home-counts = { $count ->
    [0] ملفات هذه المحطة
    [one] ملف واحد في هذه المحطة
    [two] ملفان في هذه المحطة
    [few] { $count } ملفات في هذه المحطة
   *[other] { $count } ملفًا في هذه المحطة
}
home-empty = لا توجد ملفات بعد.
keeping = الحفظ
keeping-restored = أُعيد هذا الحاسوب من نسخة احتياطية؛ يجب أن يؤكد أحد أعلى رقم حزمة.
backup-title = النسخ الاحتياطية
backup-where = مكان النسخ الاحتياطية
backup-folder = تُحفظ النسخ الاحتياطية في { $folder }.
backup-none-set = لم يُختر مكان: لا يُحفظ شيء تلقائيًا.
backup-last = آخر نسخة احتياطية: { $at }
backup-never = لم تُعمل أي نسخة احتياطية.
backup-not-there = هذه الوسيلة غير موجودة الآن. أدخلها أو اختر غيرها.
backup-overdue = تأخر عمل النسخة الاحتياطية.
backup-overdue-act = إن تعطل هذا الحاسوب أو سُرق اليوم ضاع كل ما أُضيف بعد آخر نسخة، إلا ما صُدّر. أدخل وسيلة الحفظ واعمل نسخة الآن. إن ضاعت الوسيلة فاستعمل غيرها وأبلغ المقر الرئيسي.
backup-number = الرقم
backup-made = وقت العمل
backup-packets = الملفات المختومة
backup-size = الحجم
backup-now = انسخ الآن
backup-now-why = النسخة مشفرة كالحاسوب نفسه. احفظ الوسيلة في مكان غير مكان الحاسوب.
backup-keep = اعمل النسخ هناك من الآن فصاعدًا، بعد كل تصدير وكل جلسة
backup-make = انسخ الآن
result-backed-up = { $packets ->
    [zero] النسخة { $number } كاملة ولا ملفات مختومة فيها
    [one] النسخة { $number } كاملة وفيها ملف مختوم واحد
    [two] النسخة { $number } كاملة وفيها ملفان مختومان
    [few] النسخة { $number } كاملة وفيها { $packets } ملفات مختومة
    [many] النسخة { $number } كاملة وفيها { $packets } ملفًا مختومًا
   *[other] النسخة { $number } كاملة وفيها { $packets } ملف مختوم
}
result-keep-apart = احفظها في مكان غير مكان الحاسوب.
highest-title = ما أعلى رقم حزمة؟
highest-what = أُعيد هذا الحاسوب من النسخة { $backup } في { $at }. ربما ختم الحاسوب المفقود ملفات بعد تلك النسخة. لا يجوز إعطاء رقم مرتين، لذلك لا يُعتمد شيء حتى يُعرف أعلى رقم.
highest-known = المعروف حتى الآن: الرقم { $known }.
highest-first = أفضل طريقة: أدخل جوابًا جديدًا من المقر الرئيسي. فهو يقول أي الأرقام وصلت ولا حاجة إلى كتابة شيء.
highest-second = إن لم يكن هناك جواب: انظر في آخر ورقة تسليم وفي كل ذاكرة لهذه المحطة وخذ أعلى رقم حزمة تجده.
highest-third = لست متأكدًا؟ اكتب رقمًا أعلى لا أدنى. الفجوة لا تضر، أما الرقم المكرر فيضر.
highest-label = أعلى رقم ربما أعطاه الحاسوب المفقود
highest-confirm = أكّد ليستمر الاعتماد
highest-wrong = اكتب رقمًا صحيحًا لا يقل عن { $known }.
highest-who = يؤكده المشرف.
journal-title = السجل
journal-intro = ما جرى في هذه المحطة ومن قام به. يذكر الملفات بأرقامها ولا يذكر أشخاصًا؛ والأوقات بساعة الحاسوب.
journal-checking = جارٍ فحص سلامة السجل …
journal-whole = { $lines ->
    [zero] السجل سليم ولا سطور فيه.
    [one] السجل سليم: سطر واحد مطابق.
    [two] السجل سليم: سطران مطابقان.
    [few] السجل سليم: كل السطور مطابقة وعددها { $lines }.
    [many] السجل سليم: كل السطور مطابقة وعددها { $lines }.
   *[other] السجل سليم: كل السطور مطابقة وعددها { $lines }.
}
journal-broken = السجل غير مطابق ابتداءً من السطر { $line }.
journal-differs = السجل مطابق، لكن شيئًا في قاعدة البيانات يخالف ما دوّنه.
journal-broken-act = لا تغيّر شيئًا هنا. اعمل نسخة احتياطية وأبلغ المقر الرئيسي.
journal-filter = أي السطور
journal-login = المستخدم
journal-subject = مرجع الملف أو المستخدم أو المحطة
journal-act = الفعل
journal-any = كل الأفعال
journal-from = من
journal-to = إلى
journal-day = يحتاج التاريخ إلى اليوم والشهر والسنة. أكمله أو احذف يومه وشهره.
journal-number = السطر
journal-when = متى
journal-who = من
journal-what = ماذا
journal-none = لا سطر مطابق.
journal-earlier = سطور أقدم
journal-later = سطور أحدث
journal-write-title = اكتب هذه السطور في ملف
journal-write-what = جدول (CSV) بالسطور المختارة أعلاه، بكل صفحاتها. فيه أرقام ورموز وأسماء دخول، ولا شيء عن مقدمي الطلبات. ويدوّن السجل أنه كُتب.
journal-write = اكتب الملف
journal-written = { $lines ->
    [zero] لم يُكتب أي سطر في { $file }.
    [one] كُتب سطر واحد في { $file }.
    [two] كُتب سطران في { $file }.
    [few] كُتبت { $lines } سطور في { $file }.
    [many] كُتب { $lines } سطرًا في { $file }.
   *[other] كُتب { $lines } سطر في { $file }.
}
freeze-stopped = لا ملفات جديدة الآن
freeze-warned = يحتاج هذا إلى انتباه
freeze-goes-on = أما الملفات التي بدأت فيمكن إكمالها والبت فيها وتصديرها ونسخها احتياطيًا كالمعتاد.
freeze-guideline-old = أرسل المقر الرئيسي الدليل قبل { $number } يومًا، والحد { $limit }.
freeze-guideline-old-act = أدخل حزمة التجهيز الجديدة من المقر الرئيسي.
freeze-headquarters-silent = عمر حزمة المقر الرئيسي { $number } يومًا، والحد { $limit }.
freeze-headquarters-silent-act = أرسل ذاكرة إلى المقر الرئيسي وأدخل حزمة التجهيز الجديدة.
freeze-not-exported = عدد الملفات المختومة على هذا الحاسوب وحده { $number }، والحد { $limit }.
freeze-not-exported-act = صدّرها إلى ذاكرة.
freeze-not-approved = عدد الملفات الموقعة التي تنتظر قرارًا { $number }، والحد { $limit }.
freeze-not-approved-act = يقرر المشرف فيها.
freeze-clock-back = رجعت الساعة { $number } دقيقة إلى الوراء، والحد { $limit }.
freeze-clock-back-act = لا يمكن التوقيع حتى يصح التاريخ والوقت، فاضبطهما. إن كانت الساعة متقدمة من قبل وهي صحيحة الآن فليؤكد المشرف ذلك هنا.
clock-confirm = الساعة صحيحة الآن: تشير إلى { $now }
freeze-disk-full = في القرص { $number } ميغابايت خالية، ويجب أن تبقى { $limit } ميغابايت خالية.
freeze-disk-full-act = أزل ما لا يخص بوما، أو اسأل المدير.
freeze-credential-ends = يضمن المقر الرئيسي هذا المستخدم وهذه المحطة لمدة { $number } يومًا أخرى.
freeze-credential-ends-act = اطلب من المقر الرئيسي حزمة تجهيز جديدة.
freeze-days-left = { $days ->
    [zero] لم يبق أي يوم.
    [one] بقي يوم واحد.
    [two] بقي يومان.
    [few] بقيت { $days } أيام.
    [many] بقي { $days } يومًا.
   *[other] بقي { $days } يوم.
}
next-mend-clock = اضبط ساعة الحاسوب
next-mend-clock-why = لا يمكن أن تكون صحيحة، والتاريخ يُكتب على كل ورقة.
next-lift-logins = { $count ->
    [one] مستخدم واحد مقفل
    [two] مستخدمان مقفلان
    [few] { $count } مستخدمين مقفلين
   *[other] { $count } مستخدمًا مقفلًا
}
next-lift-logins-why = عشر كلمات مرور خاطئة متتالية؛ لا يرفع القفل إلا مشرف.
next-mend-returned = { $count ->
    [one] صحّح ملفًا معادًا واحدًا
    [two] صحّح ملفين معادين
    [few] صحّح { $count } ملفات معادة
   *[other] صحّح { $count } ملفًا معادًا
}
next-mend-returned-why = بيّن المشرف ما يجب تغييره.
next-finish-drafts = { $count ->
    [one] أكمل مسودة واحدة
    [two] أكمل مسودتين
    [few] أكمل { $count } مسودات
   *[other] أكمل { $count } مسودة
}
next-finish-drafts-why = بدأت ولم تُوقّع بعد.
next-review = { $count ->
    [one] راجع ملفًا واحدًا
    [two] راجع ملفين
    [few] راجع { $count } ملفات
   *[other] راجع { $count } ملفًا
}
next-review-why = وقّعها موظف آخر وتنتظر قرارك.
next-verify = { $count ->
    [one] تحقق من ملف زميل
   *[other] تحقق من { $count } من ملفات الزملاء
}
next-verify-why = قارن الأسماء والأوراق والإجابات في ملفات لم تسجّلها أنت.
next-export-again = { $count ->
    [one] صدّر مظروفًا واحدًا من جديد
    [two] صدّر مظروفين من جديد
    [few] صدّر { $count } مظاريف من جديد
   *[other] صدّر { $count } مظروفًا من جديد
}
next-export-again-why = يقول المقر الرئيسي إنها لم تصل.
next-export = { $count ->
    [one] صدّر مظروفًا واحدًا
    [two] صدّر مظروفين
    [few] صدّر { $count } مظاريف
   *[other] صدّر { $count } مظروفًا
}
next-export-why = مختومة وجاهزة للناقل.
next-take-answers = استلم ردود المقر الرئيسي
next-take-answers-why = أدخل الذاكرة التي عادت.
next-enrol = سجّل شخصًا
next-enrol-why = يبدأ ملفًا جديدًا.
due-title = يعودون اليوم
due-today = موعده اليوم
due-overdue = كان موعده { $day } ({ $when })
next-member = الفرد التالي من الأسرة
start-title = ماذا يطلب الشخص؟
category-title = اختر الفئة
category-search = ابحث بكلمة أو برمز
category-found = { $count ->
    [0] لا فئة مطابقة.
    [one] فئة واحدة
    [two] فئتان
    [few] { $count } فئات
   *[other] { $count } فئة
}
household-shared = الفرد التالي من الأسرة: ما تشترك فيه الأسرة مأخوذ من ملف { $name }. ويمكن تغيير كل إجابة.
screening-leads = إلى أين يقود هذا
screening-not-yet = أجب عن الأسئلة: الفئة تأتي من الإجابات.
screening-more = { $count ->
    [one] بقي سؤال واحد، وقد تقود إجابته إلى فئة أخرى.
    [two] بقي سؤالان، وقد تقود إجابتاهما إلى فئة أخرى.
    [few] بقيت { $count } أسئلة، وقد تقود إجاباتها إلى فئة أخرى.
   *[other] بقي { $count } سؤالًا، وقد تقود إجاباتها إلى فئة أخرى.
}
screening-several = أكثر من فئة تناسب، والأولى أنسبها.
screening-start = ابدأ هذا الملف
screening-by-hand = أختار الفئة بنفسي
screening-unsaved = تُحفظ هذه الإجابات عند بدء الملف.
process-new = تسجيل أول
process-update = تحديث
process-correction = تصحيح
process-reissue = وثيقة جديدة بعد الفقد
process-withdrawal = سحب الطلب
clock-title = ساعة الحاسوب لا يمكن أن تكون صحيحة
clock-shows = تُظهر الساعة { $now }.
clock-why = كل ورقة تحمل تاريخًا، والساعة الخاطئة تُنتج أوراقًا يُشكّ فيها.
clock-fix = اضبط التاريخ والوقت في إعدادات النظام أو اطلب ذلك من مسؤول النظام. لم يضع شيء: الترتيب محفوظ بالأرقام لا بالساعة.

## Files

state-draft = مسودة
state-submitted = بانتظار المراجعة
state-verified = تم التحقق منه
state-withdrawn = مسحوب
state-returned = معاد
state-held = موقوف
state-sealed = بانتظار الناقل
state-exported = في الطريق
state-missing = لم يصل
state-registered = مسجّل
state-in-question = قيد النظر
state-refused = مرفوض
state-draft-next = الاستمارة مفتوحة. أكملها، ثم اقرأها على مقدم الطلب ووقّعها.
state-submitted-next = يراجعه مشرف غير الموظف الذي سجّله.
state-verified-next = قارنه شخص ثانٍ. ثم يقرر المشرف.
state-withdrawn-next = سحبه مقدم الطلب. لم يُرسل شيء إلى المقر الرئيسي. اطبع الإيصال وفيه السبب.
state-returned-next = غيّر ما ذكره المشرف، ثم أعد القراءة على مقدم الطلب ووقّع.
state-held-next = ينتظر المشرف. السبب مكتوب أدناه، ولا حاجة إلى كتابة شيء.
state-sealed-next = وُقّع واعتُمد وخُتم. صدّره إلى ذاكرة USB للناقل.
state-exported-next = كُتب على ذاكرة USB. احملها إلى المقر الرئيسي ثم استلم الرد.
state-missing-next = لم يستلمه المقر الرئيسي. صدّره من جديد، وسيُكتب المظروف نفسه.
state-registered-next = سجّل المقر الرئيسي الشخص. أبلغه برقمه.
state-in-question-next = لدى المقر الرئيسي سؤال يبتّ فيه محكّمان. لا عمل هنا الآن.
state-refused-next = لم يقبله المقر الرئيسي. أبلغ الشخص بالسبب وبطريقة التظلّم.
files-title = كل الملفات
files-title-draft = المسودات
files-title-submitted = ملفات بانتظار المراجعة
files-title-verified = ملفات تم التحقق منها
files-title-withdrawn = ملفات مسحوبة
to-verify-title = ملفات الزملاء للتحقق
to-verify-help = افتح كل ملف وقارن الأسماء والأوراق والإجابات ووقّع بأنك فعلت، أو أعده مع السبب.
files-title-returned = ملفات معادة
files-title-held = ملفات موقوفة
files-title-sealed = ملفات بانتظار الناقل
files-title-exported = ملفات في الطريق
files-title-missing = ملفات لم تصل
files-title-registered = ملفات مسجّلة
files-title-in-question = ملفات قيد النظر
files-title-refused = ملفات مرفوضة
files-search = الاسم أو الرقم المرجعي
files-state = الحالة
files-all-states = كل الحالات
files-found = { $count ->
    [0] لا يوجد ملف مطابق.
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
   *[other] { $count } ملفًا
}
pages = الصفحات
page-before = الصفحة السابقة
page-after = الصفحة التالية
page-range = من { $from } إلى { $to } من أصل { $all }
column-name = الاسم
column-reference = الرقم المرجعي
column-state = الحالة
column-officer = الموظف
column-changed = آخر تغيير
no-name = بلا اسم بعد
no-reference = لم يُوقّع بعد
mine = (أنت)
comes-back = يعود في { $day }
file-next = ما الذي يحدث الآن
file-continue = متابعة الاستمارة
file-review = مراجعة هذا الملف
file-verify = تحقق من هذا الملف
verified-by = تحقق منه { $name }
withdraw = مقدم الطلب يسحب هذا الملف
file-look = عرض كل الإجابات
file-closed = هذا الملف مغلق: لا يمكن تغيير الإجابات في حالته هذه.
review-other = أنت سجّلت هذا الملف يا { $name }. يجب أن يراجعه مستخدم آخر.
slip-again = عرض الإيصال
discard = حذف هذه المسودة
discard-sure = هل تُحذف المسودة وكل إجاباتها؟
discard-yes = احذفها
history = ما جرى للملف
history-clock = الأوقات بحسب ساعة هذا الحاسوب.
by-station = المحطة
by-guideline = الدليل
times = { $count ->
    [one] (مرة واحدة)
    [two] (مرتين)
    [few] ({ $count } مرات)
   *[other] ({ $count } مرة)
}
packet = المظروف
packet-person = رقم الشخص
packet-sequence = رقم المظروف
packet-size = الحجم
packet-sealed = وقت الختم
packet-exported = التصدير
packet-not-exported = ليس بعد
packet-bundle = الدفعة { $bundle }، { $at }
act-file-started = بدأ الملف
act-file-answered = حُفظت إجابة
act-file-attached = أُضيفت صورة
act-file-signed = قُرئ ووُقّع
act-file-slip = عُرض الإيصال
act-file-opened = فتحه مشرف
act-file-read-back = عُرض للقراءة
act-file-returned = أُعيد إلى الموظف
act-file-held = أُوقف
act-file-approved = اعتُمد
act-file-verified = قورنت الأسماء والأوراق والإجابات
act-file-withdrawn = سحبه مقدم الطلب
act-file-sealed = خُتم
act-file-exported = صُدّر
act-file-discarded = حُذف
act-file-recategorised = نُقل إلى فئة أخرى
act-file-return-arranged = دُوّن يوم العودة
act-file-registered = سجّله المقر الرئيسي
act-file-refused = رفضه المقر الرئيسي
act-file-in-question = وضعه المقر الرئيسي قيد النظر
act-file-missing = أبلغ المقر الرئيسي أنه لم يصل

## Enrolment

steps = الخطوات
steps-done = اكتمل { $done } من { $all } من الخطوات
step-untouched = لم تبدأ
step-incomplete = غير مكتملة
step-wrong = فيها خطأ
step-complete = مكتملة
saved = حُفظ { $time }
saves-itself = تُحفظ كل إجابة فور إعطائها
not-saved = { $count ->
    [one] إجابة واحدة لم تُحفظ
    [two] إجابتان لم تُحفظا
    [few] { $count } إجابات لم تُحفظ
   *[other] { $count } إجابة لم تُحفظ
}
missing-count = { $count ->
    [one] ينقص شيء واحد
    [two] ينقص شيئان
    [few] تنقص { $count } أشياء
   *[other] ينقص { $count } شيئًا
}
nothing-missing = لا ينقص شيء
missing-title = { $count ->
    [one] ينقص شيء واحد قبل توقيع هذا الملف
    [two] ينقص شيئان قبل توقيع هذا الملف
    [few] تنقص { $count } أشياء قبل توقيع هذا الملف
   *[other] ينقص { $count } شيئًا قبل توقيع هذا الملف
}
nothing-missing-title = لا ينقص شيء
nothing-missing-next = انتقل إلى الخطوة الأخيرة واضغط «القراءة على مقدم الطلب».
to-read-back = القراءة على مقدم الطلب
loose-title = { $count ->
    [one] هذه الإجابة لم تُحفظ بعد. أكملها أو تخلَّ عنها:
   *[other] هذه الإجابات لم تُحفظ بعد. أكملها أو تخلَّ عنها:
}
loose-forget = التخلي عمّا لم يُحفظ
side = عن هذا الملف
never = قف:
category-more = إلى ماذا تقود
category-other = اختيار فئة أخرى
category-outcome = ما يحصل عليه الشخص
category-decides = من يقرر
suggested = فئة أخرى أنسب
suggested-change = تغيير الفئة
suggested-sure = هل يُنقل هذا الملف إلى تلك الفئة؟ تبقى كل الإجابات.
suggested-yes = انقله
grounds = الأسس المستند إليها
grounds-one = يكفي إثبات واحد منها.
ground-not-needed = لا حاجة إليه: ثبت أساس آخر.
rule-parts = { $there } من { $all }
rule-ways = { $count ->
    [one] كيف يُثبت
    [two] الطريقتان لإثباته
    [few] الطرق الـ{ $count } لإثباته
   *[other] الطرق الـ{ $count } لإثباته
}
way-enough = هذا يكفي
orders-will-hold = سيُوقف هذا الملف
orders-hold = أمرٌ يوقف هذا الملف
orders-kept = استُلم وهو محفوظ ولم يُرفض، ويبقى في دوره.
order-since = سارٍ منذ { $from }
order-between = سارٍ من { $from } إلى { $until }
order-who = من أصدر الأمر وما يُعترض به عليه
routes = من يطّلع أيضًا على هذا الملف
route-supervisor = المشرف
route-headquarters = المقر الرئيسي
route-committee = اللجنة
route-child-protection = حماية الطفل
route-social-welfare = الرعاية الاجتماعية
route-immigration = الهجرة
route-refugee-authority = هيئة شؤون اللاجئين
route-minister = الوزير
fees = الرسوم المستحقة
fee-source = من أين عُرف هذا؟
fee-since = منذ { $from }.
not-today = ليس اليوم
not-today-title = ليس اليوم: ما يجب إحضاره
not-today-help = يبقى الملف مسودة ولا يضيع شيء. اطبع هذه القائمة وسلّمها للشخص.
return-on = يوم العودة (فارغ إذا لم يُتفق على شيء)
return-noted = دُوّن: { $day } ({ $when }). في ذلك اليوم يظهر الملف أولًا في الشاشة الرئيسية.
return-none = لم يُتفق على يوم.
return-past = هذا ليس يومًا قادمًا، ولم يُدوَّن.
bring-print = طباعة القائمة
bring-label = ما يجب إحضاره
bring-come = يُرجى العودة في
bring-any-day = يُرجى العودة متى توفّر ما هو مذكور هنا.
bring-about = بشأن
bring-any = يكفي واحد من هذه:
bring-nothing = لا ينقص شيء: يمكن قراءة الملف وتوقيعه.
bring-kept = إجاباتك محفوظة في هذا المكتب، ولا حاجة إلى إعطائها من جديد.
why = لماذا؟
taken-over = من بيانات الأسرة: اسأل من جديد وغيّر ما يختلف.
listen = استمع
why-asked = لماذا هذا السؤال؟
why-law = السند القانوني
why-source = المصدر
why-confidence = درجة اليقين
confidence-source = من نص القانون أو اللائحة
confidence-practice = من ممارسة المكاتب
confidence-general-knowledge = معرفة عامة تحتاج إلى تحقق
confidence-proposal = مقترح ينتظر المراجعة القانونية
number-whole = لم يُحفظ بعد: اكتب عددًا صحيحًا بالأرقام.
date-words = بالكلمات التي يقولها الشخص
date-words-hint = مثلًا: 1987 · 12/3/1987 · مارس 1987 · حوالي 40 سنة · في الثمانينات · سنة الاستقلال
date-understood = المفهوم: { $date } ({ $precision }؛ { $method })
date-understood-event = الحدث: { $event }.
date-which = قد يُقصد أكثر من تاريخ. أيها المقصود؟
date-said-day = { $day } { $month } { $year }
date-said-month = { $month } { $year }
date-said-year = { $year }
date-said-decade = من { $from } إلى { $to }
date-unread-not-a-date = لا تُفهم هذه الكلمات تاريخًا. عبّر عنها بكلمات أخرى أو استعمل الأجزاء أدناه.
date-unread-no-year = السنة ناقصة. اكتبها بأربعة أرقام.
date-unread-short-year = اكتب السنة بأربعة أرقام: قد تعني 87 سنة 1887 أو 1987.
date-unread-year-out-of-range = السنة ليست بين 1850 و2150.
date-unread-no-such-day = لا يوجد يوم كهذا في التقويم.
date-unread-age-out-of-range = يُقرأ العمر من سنة إلى 120 سنة. للطفل الصغير اكتب الشهر والسنة.
date-unread-age-by-tens = العمر بالعشرات يقع في عقدين. اكتب عمرًا واحدًا: حوالي 45.
date-precision = ما المعروف من التاريخ؟
precision-day = التاريخ كاملًا
precision-month = الشهر والسنة
precision-year = السنة فقط
precision-decade = العقد فقط
date-day = اليوم
date-month = الشهر
date-year = السنة
date-decade = العقد
date-method = كيف عُرف؟
decade = من { $from } إلى { $to }
method-document = مقروء من وثيقة
method-age-assessment = تقدير طبي للعمر
method-event-calendar = بحدث معروف
method-statement = بقول الشخص أو أحد أقاربه
method-estimate = تقدير الموظف
date-gap-words = اختر التاريخ المقصود أو عبّر عنه بكلمات أخرى.
date-gap-precision = اختر ما المعروف من التاريخ.
date-gap-year = اكتب السنة بأربعة أرقام، من 1850 إلى 2150.
date-gap-month = اختر الشهر.
date-gap-day = اكتب يومًا موجودًا في الشهر.
date-gap-decade = اختر العقد.
date-gap-method = اختر كيف عُرف التاريخ.
place-spoken = بالكلمات كما نُطقت
place-country = البلد
place-other-countries = بلدان أخرى
place-search = البحث في قائمة الأماكن
place-found = الأماكن الموجودة
place-none = لا يوجد في القائمة مكان يشبه «{ $text }». تكفي الكلمات كما نُطقت.
place-forget = اختيار مكان آخر
place-former = { $level } سابقًا، من { $from } إلى { $until }
place-former-until = { $level } سابقًا، حتى { $until }
place-needs-spoken = اكتب المكان بالكلمات كما نُطقت.
level-state = ولاية
level-county = مقاطعة
level-payam = بيام
level-boma = بوما
level-administrative_area = منطقة إدارية
level-country = بلد
level-site = موقع
level-historical_state = ولاية
letters = الحروف
letters-of = حروف لغة
letters-none = بلا صف حروف
letters-capital = الحروف الكبيرة مع Shift
evidence-rules = الأدلة
evidence-here = موجود هنا
evidence-not-here = غير موجود هنا
evidence-number = الرقم المكتوب عليه
evidence-issued-by = جهة الإصدار
evidence-issued-on = تاريخ الإصدار (يُترك فارغًا إن لم يُعرف)
evidence-no-scan = لا توجد صورة ضوئية، لأن
evidence-why-not = لماذا هو غير موجود هنا؟
evidence-choose-reason = اختر السبب. تبقى الإجابة السابقة إلى ذلك الحين.
evidence-enough = قُدّم ما يكفي
evidence-not-yet = لم يُقدّم بعد
evidence-one-way = لم يُقدّم بعد؛ تكفي إحدى هذه الطرق
part-there = (موجود)
part-missing = (ناقص)
scan-choose = إضافة صورة ضوئية…
scan-add = إضافة صفحة أخرى…
scan-page = الصفحة { $page }
scan-alt = { $label }، الصفحة { $page }
picture-choose = اختيار ملف صورة…
picture-replace = استبدال الصورة…
picture-taking = جارٍ الإدخال…
picture-hint = بصيغة JPEG أو PNG. الوجه في الوسط والعينان مفتوحتان والخلفية فاتحة بلا نقوش ولا شيء أمام الوجه.
picture-alt = صورة: { $label }
picture-facts = { $width } × { $height } بكسل
picture-larger = تكبير
picture-smaller = تصغير
finding-dark = الصورة معتمة.
finding-fix-dark = صوّر من جديد في ضوء أقوى.
finding-bright = الصورة ساطعة أكثر مما ينبغي.
finding-fix-bright = صوّر من جديد بعيدًا عن أشعة الشمس المباشرة.
finding-blurred = الصورة غير واضحة.
finding-fix-blurred = ثبّت آلة التصوير وصوّر من جديد.
finding-small = الصورة صغيرة.
finding-fix-small = اقترب أكثر أو استعمل صورة أكبر.
finding-flat = التباين في الصورة ضعيف.
finding-fix-flat = صوّر من جديد في ضوء متساوٍ.
witness = الشاهد
witness-add = إضافة شاهد
witness-name = أسماء الشاهد
witness-kind = صفة الشاهد
witness-relation = صلته بمقدم الطلب
witness-certificate = رقم شهادة جنسية الشاهد، إن وُجدت
witness-statement = الشهادة بكلمات الشاهد
witness-adult = عمر الشاهد 18 سنة أو أكثر
witness-minor = الشاهد دون الثامنة عشرة
witness-sworn = قُرئت الشهادة على الشاهد فأقسم عليها
witness-sworn-yes = قُرئت الشهادة وأُقسم عليها
witness-sworn-no = لم يُقسم عليها بعد
witness-mark = وضع الشاهد تحت الإفادة
witness-mark-none = لا شيء بعد
witness-mark-signature = توقيعًا
witness-mark-thumbprint = بصمة إبهام
witness-mark-made-for = علامة وضعها شخص آخر عنه
witness-second = من وضع العلامة عن الشاهد
unusual-mark = لم يوقّع { $witness } ولم يبصم. لا يُرفض شيء لهذا السبب: اطلب ذلك منه.
witness-done = انتهى هذا الشاهد
witness-forget = إغلاق بلا حفظ
witness-gap-name = اكتب أسماء الشاهد.
witness-gap-kind = اختر صفة الشاهد.
witness-gap-relation = اكتب صلته بمقدم الطلب.
witness-gap-statement = اكتب الشهادة.

## Read back and slip

read-back-title = اقرأ هذا بصوت عالٍ على مقدم الطلب
read-back-help = اقرأ كل سطر ببطء باللغة التي يفهمها مقدم الطلب. عد إلى الاستمارة وغيّر ما ليس صحيحًا.
declaration = الإقرار
read-back-agreed = قُرئ بصوت عالٍ ووافق مقدم الطلب
back-to-form = العودة إلى الاستمارة
sign = توقيع
sign-after = ضع العلامة في المربع أعلاه أولًا.
slip-title = تم التوقيع
slip-give = اطبع الإيصال وسلّمه للشخص. الرقم المرجعي صالح من الآن.
slip-supervisor = يراجع الملفَ بعد ذلك مستخدم آخر.
slip-kept = هذا الملف موقوف: هو محفوظ ولم يُرفض. وينظر فيه المشرف بعد ذلك.
print = طباعة الإيصال
slip-label = إيصال استلام طلب
slip-practice = تدريب · لا أثر قانونيًا له
slip-name = الاسم
slip-office = المكتب
slip-signed = وقت التوقيع
slip-officer = الموظف
slip-held = هذا الملف موقوف. هو محفوظ ولم يُرفض.
slip-fees = الرسوم

## Review

decision = القرار
no-answer = بلا إجابة
concealed = توجد إجابة، ولا يراها إلا من يقررون.
remark = ما قيل عن الملف
remark-by = { $by }:
review-help = قارن الإجابات بالوثائق ثم قرّر.
review-help-held = أمرٌ يوقف هذا الملف ولا يُرفض شيء. قارن الإجابات بالوثائق.
review-return = إعادة إلى الموظف
review-hold = إيقاف
review-approve = اعتماد
review-approve-sure = هل يُعتمد هذا الملف ويُختم؟ لا يمكن تغييره بعد ذلك.
review-approve-yes = اعتماد وختم
review-forward-held = إرسال إلى المقر الرئيسي حيث يبقى موقوفًا
review-forward-held-sure = هل يُختم هذا الملف ويُرسل إلى المقر الرئيسي حيث يبقى موقوفًا؟ لا يمكن تغييره بعد ذلك.
review-forward-held-yes = اختم وأرسل
glance-line = ما يفعله هذا المكتب
glance-restricted = لا يطّلع على هذا الملف إلا من يقررون.
line-approve = اعتمده إذا كان صحيحًا، ويسجّل المقر الرئيسي الشخص.
line-register = سجّله، ولا شيء آخر يُقرر هنا.
line-escalate = أرسله إلى المقر الرئيسي، فهو الذي يقرر.
line-forward = استلمه وأحِله، وجهة أخرى تقرر.
line-redirect = سجّل المقيم وأرسل الشخص إلى الجهة التي تقرر.
line-stop = قف. لا يجوز تقرير شيء هنا: احفظ الملف واسأل المقر الرئيسي.
unusual = ما هو غير معتاد
unusual-excused = معفى منه: { $label } ({ $reason })
unusual-paper = ليست هنا: { $label } ({ $reason })
unusual-scan = بلا مسح ضوئي: { $label } ({ $reason })
sign-circular = { $witness } ومقدم الطلب هذا حلف كل منهما للآخر (الملف { $other }).
sign-many = { $count ->
    [one] حلف { $witness } في ملف واحد في يوم واحد.
    [two] حلف { $witness } في ملفين في يوم واحد.
    [few] حلف { $witness } في { $count } ملفات في يوم واحد.
   *[other] حلف { $witness } في { $count } ملفًا في يوم واحد.
}
sign-no-refusal = ليس هذا سببًا للرفض. دقّق واسأل الشاهد.
review-return-reason = لماذا يُعاد؟
review-return-yes = أعده
review-hold-reason = لماذا يُوقف؟
review-hold-yes = أوقفه
review-withdraw-reason = لماذا يُسحب؟
review-withdraw-yes = اسحبه
verification = التحقق
verify = تم التحقق
verify-sure = هل توقّع بأنك قارنت الأسماء والأوراق والإجابات في هذا الملف؟
verify-yes = وقّع: تم التحقق
verify-help = لم تسجّل أنت هذا الشخص. قارن الأسماء والأوراق والإجابات ثم وقّع أو أعد الملف.
verify-next = الملف التالي للتحقق
verify-waits = لم يتحقق أحد من هذا الملف بعد، وفي المكتب زميل يستطيع ذلك. وحتى ذلك الحين يمكن إعادته أو إيقافه.
verify-headquarters = لا يوجد في هذا المكتب غيرك من يتحقق من هذا الملف. يجوز لك اعتماده: سيتحقق منه المقر الرئيسي ويتأخر الجواب.
review-note = ما ينبغي للموظف معرفته أو عمله
review-next = الملف التالي للمراجعة
decided-draft = صدر القرار
decided-submitted = صدر القرار
decided-returned = أُعيد إلى الموظف
decided-held = أُوقف
decided-verified = تم التحقق
decided-withdrawn = سُحب
decided-sealed = اعتُمد وخُتم
decided-sealed-held = خُتم للمقر الرئيسي حيث يبقى موقوفًا
decided-exported = اعتُمد وخُتم
decided-missing = صدر القرار
decided-registered = صدر القرار
decided-in-question = صدر القرار
decided-refused = صدر القرار

## Queue and transfer

transfer-title = الانتظار والنقل
transfer-where = أي ذاكرة أو مجلد؟
transfer-what = ما المطلوب؟
transfer-choose-first = اختر ذاكرة أو مجلدًا أولًا.
drives = وحدات التخزين
drives-none = لا توجد ذاكرة USB في الحاسوب. أدخل واحدة واضغط «البحث عن الذاكرة من جديد».
drives-refresh = البحث عن الذاكرة من جديد
drive-choose = اختيار مجلد…
drive-removable = قابلة للإخراج
drive-fixed = قرص ثابت
drive-free = المتاح { $free } من { $all }
folder = المجلد
queue-waiting = { $count ->
    [0] لا مظروف ينتظر تصديره الأول.
    [one] مظروف واحد ({ $size }) ينتظر تصديره الأول.
    [two] مظروفان ({ $size }) ينتظران تصديرهما الأول.
    [few] { $count } مظاريف ({ $size }) تنتظر تصديرها الأول.
   *[other] { $count } مظروفًا ({ $size }) تنتظر تصديرها الأول.
}
queue-answers = تعود ردود المقر الرئيسي على الذاكرة نفسها.
queue-unanswered = { $count ->
    [one] مظروف واحد صُدّر ولم يأتِ ردّه بعد.
    [two] مظروفان صُدّرا ولم يأتِ ردّهما بعد.
    [few] { $count } مظاريف صُدّرت ولم يأتِ ردّها بعد.
   *[other] { $count } مظروفًا صُدّرت ولم يأتِ ردّها بعد.
}
queue-missing = { $count ->
    [one] يقول المقر الرئيسي إن مظروفًا واحدًا لم يصل.
    [two] يقول المقر الرئيسي إن مظروفين لم يصلا.
    [few] يقول المقر الرئيسي إن { $count } مظاريف لم تصل.
   *[other] يقول المقر الرئيسي إن { $count } مظروفًا لم تصل.
}
queue-title = { $count ->
    [one] مظروف واحد ينتظر
    [two] مظروفان ينتظران
    [few] { $count } مظاريف تنتظر
   *[other] { $count } مظروفًا تنتظر
}
export-due = تصدير إلى الذاكرة
export-unanswered = تصديرها من جديد
receive = استلام الردود
phase-writing = الكتابة على الذاكرة
phase-checking = إعادة قراءة ما كُتب
phase-reading = القراءة من الذاكرة
phase-sealing = الاعتماد والختم
phase-done = انتهى
phase-cancelled = أُلغي
phase-failed = فشل
progress = { $done } من { $all }
progress-unknown = جارٍ العمل…
do-not-pull = اترك الذاكرة في مكانها.
result-exported = { $count ->
    [one] الدفعة { $bundle } على الذاكرة وفيها مظروف واحد
    [two] الدفعة { $bundle } على الذاكرة وفيها مظروفان
    [few] الدفعة { $bundle } على الذاكرة وفيها { $count } مظاريف
   *[other] الدفعة { $bundle } على الذاكرة وفيها { $count } مظروفًا
}
result-eject = لا تُخرج الذاكرة إلا بعد أن يقول النظام إن إخراجها آمن.
result-carry = ثم سلّمها للناقل، ولا تحفظ عليها شيئًا آخر. تبقى المظاريف هنا إلى أن يردّ المقر الرئيسي.
result-received = { $count ->
    [0] الردود التي على الذاكرة معروفة من قبل
    [one] استُلم رد واحد
    [two] استُلم ردّان
    [few] استُلمت { $count } ردود
   *[other] استُلم { $count } ردًا
}
result-registered = { $count ->
    [0] لم يُسجّل أي ملف.
    [one] سُجّل ملف واحد.
    [two] سُجّل ملفان.
    [few] سُجّلت { $count } ملفات.
   *[other] سُجّل { $count } ملفًا.
}
data-erased = مُسحت البيانات اعتبارًا من { $day }
result-erased = { $count ->
    [one] مُسحت من هنا بيانات ملف واحد: فهي لدى المقر الرئيسي وقد انتهت المدة.
    [two] مُسحت من هنا بيانات ملفين: فهي لدى المقر الرئيسي وقد انتهت المدة.
    [few] مُسحت من هنا بيانات { $count } ملفات: فهي لدى المقر الرئيسي وقد انتهت المدة.
    [many] مُسحت من هنا بيانات { $count } ملفًا: فهي لدى المقر الرئيسي وقد انتهت المدة.
   *[other] مُسحت من هنا بيانات { $count } ملف: فهي لدى المقر الرئيسي وقد انتهت المدة.
}
result-in-question = { $count ->
    [one] ملف واحد قيد النظر في المقر الرئيسي.
    [two] ملفان قيد النظر في المقر الرئيسي.
    [few] { $count } ملفات قيد النظر في المقر الرئيسي.
   *[other] { $count } ملفًا قيد النظر في المقر الرئيسي.
}
result-refused = { $count ->
    [one] رُفض ملف واحد. افتحه لمعرفة السبب.
    [two] رُفض ملفان. افتحهما لمعرفة السبب.
    [few] رُفضت { $count } ملفات. افتحها لمعرفة السبب.
   *[other] رُفض { $count } ملفًا. افتحها لمعرفة السبب.
}
result-missing = { $count ->
    [one] ملف واحد لم يصل. صدّره من جديد.
    [two] ملفان لم يصلا. صدّرهما من جديد.
    [few] { $count } ملفات لم تصل. صدّرها من جديد.
   *[other] { $count } ملفًا لم تصل. صدّرها من جديد.
}
result-unusable = { $count ->
    [one] تعذّر استعمال ملف رد واحد
    [two] تعذّر استعمال ملفي رد
    [few] تعذّر استعمال { $count } ملفات رد
   *[other] تعذّر استعمال { $count } ملف رد
}
result-failed = لم يكتمل النقل
result-cancelled = أُلغي النقل
result-nothing-lost = لم يضع شيء: كل شيء ما زال على هذا الحاسوب.
bundles = ما صُدّر حتى الآن
bundle-number = الدفعة
bundle-state = الحالة
bundle-packets = المظاريف
bundle-sequences = أرقام المظاريف
bundle-range = من { $from } إلى { $to }
bundle-folder = كُتبت على
bundle-at = الوقت
bundle-finished = مكتملة
bundle-unfinished = غير مكتملة

# إدخال نموذج ورقي.
from-paper = من الورق
key-paper = إدخال نموذج ورقي أو العودة إلى النموذج
key-why = لماذا يُطرح السؤال الذي أنت فيه
paper-title = إدخال نموذج ورقي
paper-code = رمز النموذج الورقي
paper-code-help = مكتوب في أعلى صفحته الأولى: ثمانية أحرف وأرقام.
paper-code-check = تحقق
paper-fits = أرقام هذا النموذج الورقي هي أرقام هذا الملف:
paper-line = رقم السؤال ثم الإجابة
paper-take = حفظ
paper-lines = ما أُدخل
paper-undo = تراجع عن السطر الأخير
paper-taken-away = أُزيلت
paper-examples = كيف تكتب
paper-example-words = اسم أو نص أو عدد: رقم السؤال ثم الكلمات
paper-example-option = إجابة عليها علامة: الرمز المكتوب بجانب المربع
paper-example-options = عدة مربعات، ويجوز أن ترد رموز أسئلة مختلفة في سطر واحد
paper-example-date = تاريخ بقدر ما يُعرف: 1987 أو 12.3.1987 أو حوالي 40. ويأتي رمز كيفية معرفته أولًا: 26.5 1987
paper-example-place = مكان: كما يقوله الشخص؛ ثم المقاطعة أو البيام إن عُرفت؛ ثم البلد إن كان بلدًا آخر
paper-example-shown = وثيقة عُرضت: رقمها؛ جهة إصدارها؛ تاريخه. ورمز آخر بجانب مربع يعني سبب غيابها أو عدم مسحها
paper-example-witness = شاهد: رموز ما عليه علامة، ثم الاسم؛ الصلة؛ الإفادة؛ رقم الشهادة؛ من وضع العلامة. ويُترك ما لا يوجد في الآخر
paper-example-away = إزالة الإجابة
paper-wrong-other-form = يقبل هذا الملف النماذج الورقية ذات الرمز { $options }. قد تدل الأرقام في نموذج آخر على أسئلة أخرى: أجب في خطوات النموذج بدلًا من ذلك.
paper-wrong-no-number = ابدأ برقم السؤال.
paper-wrong-no-field = لا يوجد سؤال رقم { $number } في هذا النموذج.
paper-wrong-not-asked = السؤال { $number }، { $label }، لا يُطرح بحسب الإجابات الحالية. أدخل أولًا ما يتوقف عليه، وإن كان ذلك صحيحًا فاتركه.
paper-wrong-no-answer = إجابة السؤال { $number }، { $label }، ناقصة. اكتبها بعد الرقم.
paper-wrong-no-option = إجابات السؤال { $number }، { $label }، هي: { $options }
paper-wrong-one-option = يقبل السؤال { $number }، { $label }، واحدة من هذه: { $options }
paper-wrong-codes-only = يقبل السؤال { $number }، { $label }، رموزًا لا كلمات: { $options }
paper-wrong-words-only = ليس للسؤال { $number }، { $label }، رموز. اكتب الرقم دون نقطة ثم الكلمات.
paper-wrong-one-question = لا تأتي الكلمات إلا بعد رموز سؤال واحد. اكتب سطرًا لكل سؤال.
paper-wrong-not-a-number = يقبل السؤال { $number }، { $label }، عددًا صحيحًا.
paper-wrong-not-a-date = لا يُفهم هذا تاريخًا للسؤال { $number }، { $label }. اكتب اليوم والشهر والسنة، أو السنة وحدها.
paper-wrong-not-a-text = لا يصلح هذا إجابة للسؤال { $number }، { $label }: فهو طويل جدًا أو كثير الأجزاء أو فيه رمز مخفي.
paper-wrong-place-unknown = لا يوجد مكان كهذا في القائمة للسؤال { $number }، { $label }. انظر في الإملاء، أو اكتب الكلمات كما قيلت وحدها.
paper-wrong-place-many = في القائمة أماكن عدة بهذا الاسم للسؤال { $number }، { $label }. أضف المقاطعة أو الولاية بعد فاصلة منقوطة.
paper-wrong-witness-parts = يحتاج الشاهد إلى نوع واحد، ثم الاسم؛ الصلة؛ الإفادة. السؤال { $number }: { $options }
paper-wrong-witness-mark = يضع الشاهد علامة واحدة. وإذا وضعها شخص آخر فاكتب رمز ذلك واسم هذا الشخص جزءًا خامسًا: الاسم؛ الصلة؛ الإفادة؛ الشهادة؛ من وضع العلامة.
paper-wrong-too-many = للسؤال { $number }، { $label }، أكبر عدد من الشهود يقبله.
paper-wrong-picture = السؤال { $number }، { $label }، صورة. التقطها في خطوتها من النموذج.

day-title = نهاية اليوم
day-open = البت فيما ينتظر
day-report = تقرير اليوم
day-back = العودة إلى نهاية اليوم
day-help = افتح كل ملف واقرأه. الملفات العادية التي فتحتها يمكن تعليمها واعتمادها بكلمة مرور واحدة. وما فيه شيء غير معتاد يُبت فيه وحده، وذلك الشيء ظاهر على الشاشة.
day-nothing = لا شيء ينتظر: انتهى كل العمل.
day-waiting = { $count ->
    [one] ملف واحد ينتظر القرار.
    [two] ملفان ينتظران القرار.
    [few] { $count } ملفات تنتظر القرار.
   *[other] { $count } ملفًا ينتظر القرار.
}
day-tick = علامة
day-tick-file = وضع علامة على الملف { $reference }
day-tick-all = { $count ->
    [one] علّم الملف العادي الذي فتحته
    [two] علّم الملفين العاديين اللذين فتحتهما
    [few] علّم { $count } ملفات عادية فتحتها
   *[other] علّم { $count } ملفًا عاديًا فتحتها
}
day-ordinary = لا شيء
day-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
day-ticked = { $count ->
    [one] عُلّم ملف واحد.
    [two] عُلّم ملفان.
    [few] عُلّمت { $count } ملفات.
   *[other] عُلّم { $count } ملفًا.
}
day-ticked-unusual = { $count ->
    [one] عُلّم ملف واحد. يمكن إعادته أو إيقافه هنا؛ ولاعتماده افتحه.
   *[other] الملفات المعلَّمة: { $count }. يمكن إعادتها أو إيقافها معًا؛ وأحدها على الأقل يُعتمد وحده.
}
day-approve = { $count ->
    [one] اعتماد الملف المعلَّم
    [two] اعتماد ملفين
    [few] اعتماد { $count } ملفات
   *[other] اعتماد { $count } ملفًا
}
day-sure = { $count ->
    [one] توقّع اعتمادًا واحدًا. لا يمكن تغيير الملف بعد ذلك.
   *[other] توقّع اعتمادات عددها { $count }، واحدًا لكل ملف. لا يمكن تغيير الملفات بعد ذلك.
}
day-words = هذه الكلمات تدل على هذه الملفات بعينها:
day-password = كلمة مرورك
day-sign = { $count ->
    [one] وقّع واختم ملفًا واحدًا
    [two] وقّع واختم ملفين
    [few] وقّع واختم { $count } ملفات
   *[other] وقّع واختم { $count } ملفًا
}
day-progress = { $done } من { $all } من الملفات
day-stop = التوقف قبل الملف التالي
day-done-approve = { $count ->
    [one] اعتُمد ملف واحد وخُتم.
    [two] اعتُمد ملفان وخُتما.
    [few] اعتُمدت { $count } ملفات وخُتمت.
   *[other] اعتُمد { $count } ملفًا وخُتم.
}
day-done-return = { $count ->
    [one] أُعيد ملف واحد.
    [two] أُعيد ملفان.
    [few] أُعيدت { $count } ملفات.
   *[other] أُعيد { $count } ملفًا.
}
day-done-hold = { $count ->
    [one] أُوقف ملف واحد.
    [two] أُوقف ملفان.
    [few] أُوقفت { $count } ملفات.
   *[other] أُوقف { $count } ملفًا.
}
day-left = { $count ->
    [one] ملف واحد ما زال ينتظر:
    [two] ملفان ما زالا ينتظران:
    [few] { $count } ملفات ما زالت تنتظر:
   *[other] { $count } ملفًا ما زال ينتظر:
}
day-left-untouched = لم يُمس: انتهى العمل قبله.
tick-ready = فُتح، ويمكن تعليمه
tick-unusual = يُبت فيه وحده
tick-not-opened = لم يُفتح بعد
tick-not-verified = يتحقق منه زميل أولًا
tick-not-yours = يعتمده مشرف آخر
unusual-directive = { $count ->
    [one] أمر يوقفه
   *[other] أوامر توقفه: { $count }
}
unusual-held = أُوقف من قبل
unusual-unverified = لم يتحقق منه أحد
unusual-exception = { $count ->
    [one] طُلب استثناء واحد
    [two] طُلب استثناءان
    [few] طُلبت { $count } استثناءات
   *[other] طُلب { $count } استثناءً
}
unusual-circular = { $count ->
    [one] شهد مقدم الطلب وأحد الشهود كلٌّ للآخر
   *[other] تبادل مقدم الطلب الشهادة مع شهود عددهم { $count }
}
unusual-many-files = شهد أحد الشهود في ملفات عددها { $count } في يوم واحد
unusual-edited-after-read-back = { $count ->
    [one] غُيّرت إجابة واحدة بعد القراءة
    [two] غُيّرت إجابتان بعد القراءة
    [few] غُيّرت { $count } إجابات بعد القراءة
   *[other] غُيّرت { $count } إجابة بعد القراءة
}
unusual-short = { $count ->
    [0] أُنجز في أقل من دقيقة
    [one] أُنجز في دقيقة واحدة
    [two] أُنجز في دقيقتين
    [few] أُنجز في { $count } دقائق
   *[other] أُنجز في { $count } دقيقة
}
unusual-long = { $count ->
    [one] استغرق دقيقة واحدة
    [two] استغرق دقيقتين
    [few] استغرق { $count } دقائق
   *[other] استغرق { $count } دقيقة
}
unusual-made-for = { $count ->
    [one] وضع شخص آخر علامة أحد الشهود
   *[other] وضع شخص آخر علامات شهود عددهم { $count }
}
unusual-age-assessment = قدّرت العمر لجنة طبية
unusual-restricted = لا يراه إلا من يقررون
allow = استثناءات تحتاج إلى توقيعك
allow-exception = رأيت وأسمح: { $label } ({ $reason })
allow-first = انظر في كل استثناء وضع علامة عليه قبل الاعتماد.
report-day = أي يوم
report-print = طباعة التقرير
report-of = تقرير يوم { $day }
report-drawn = أُعد في { $at }
report-file-started = بُدئت
report-file-signed = وُقّعت
report-file-verified = تُحقق منها
report-file-approved = اعتُمدت
report-file-returned = أُعيدت
report-file-held = أُوقفت
report-file-withdrawn = سُحبت
report-file-exported = صُدّرت
report-guideline = الدليل
report-all = المجموع
report-nothing = لم يُعمل شيء في هذا اليوم.
report-unusual = ما قُرر فيه مع وجود شيء غير معتاد
report-nothing-unusual = لا يوجد ملف كهذا.
report-decided = القرار
report-waiting = { $count ->
    [0] لا ملف ينتظر القرار الآن.
    [one] ملف واحد ينتظر القرار الآن.
    [two] ملفان ينتظران القرار الآن.
    [few] { $count } ملفات تنتظر القرار الآن.
   *[other] { $count } ملفًا ينتظر القرار الآن.
}
report-supervisor = المشرف، الاسم والتوقيع
report-date = التاريخ
report-officer = الشخص الثاني، الاسم والتوقيع
