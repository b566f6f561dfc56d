//! The words of the printed guideline itself, in English and Arabic; other languages read the English ones.

macro_rules! words {
    ($($name:ident: $english:literal, $arabic:literal;)+) => {
        /// A word or sentence that no pack holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Word { $($name),+ }

        impl Word {
            const fn both(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => ($english, $arabic)),+ }
            }
        }
    };
}

words! {
    Contents: "Contents", "المحتويات";
    Version: "Version", "الإصدار";
    Digest: "Digest", "البصمة الرقمية";
    Printed: "Printed on", "طُبع في";
    Page: "Page", "صفحة";
    Standing: "Standing", "الحالة";
    InForce: "In force", "سارٍ";
    ForReview: "For legal review", "قيد المراجعة القانونية";
    WhatDataSays: "As the program applies it", "كما يطبّقه البرنامج";
    Why: "Why", "السبب";
    Law: "Law", "القانون";
    Sources: "Sources", "المصادر";
    SourceRead: "read in the source", "مقروء في المصدر";
    Practice: "practice of offices", "ممارسة المكاتب";
    General: "general knowledge", "معرفة عامة";
    Proposal: "proposal", "مقترح";
    Leads: "Leads to", "يؤدي إلى";
    When: "When", "متى";
    Asked: "Asked when", "يُسأل عندما";
    StepWhen: "This step is shown when", "تظهر هذه الخطوة عندما";
    Required: "Required", "إلزامي";
    RequiredWhen: "Required when", "إلزامي عندما";
    Optional: "Optional", "اختياري";
    Custody: "Custody: who else looks, and how long things may wait", "الحفظ: من ينظر أيضًا وكم تنتظر الأمور";
    Restricted: "After signing seen by those who decide only", "بعد التوقيع لا يراه إلا من يقرر";
    Rules: "An answer is right when", "تكون الإجابة صحيحة عندما";
    Applies: "Asked for when", "يُطلب عندما";
    Always: "always", "دائمًا";
    OneWay: "One of these ways is enough:", "يكفي أحد هذه الطرق:";
    AllParts: "all of", "كل ما يلي";
    Code: "Code", "الرمز";
    Category: "Category", "الفئة";
    LegalBasis: "Legal basis", "السند القانوني";
    Grounds: "Grounds: one that is shown is enough", "الأسس: يكفي إثبات واحد";
    AllGrounds: "The grounds and what shows them", "الأسس وما يثبتها";
    Outcome: "Outcome", "النتيجة";
    Decides: "Who decides", "من يقرر";
    Nationality: "Nationality code", "رمز الجنسية";
    Line: "What the office does", "ما يفعله المكتب";
    Never: "Never", "لا يجوز أبدًا";
    HeadquartersOnly: "Set by headquarters only", "يحددها المقر الرئيسي فقط";
    LineApprove: "Its own approval line decides", "يقرر خط الاعتماد في المكتب";
    LineRegister: "Registers; nothing is granted", "يسجّل ولا يمنح شيئًا";
    LineEscalate: "Headquarters decides; the office refuses nothing", "يقرر المقر الرئيسي ولا يرفض المكتب شيئًا";
    LineForward: "Receives and sends on to the authority that decides", "يستلم ويحيل إلى الجهة التي تقرر";
    LineRedirect: "Explains, records and points to the right authority", "يشرح ويسجّل ويرشد إلى الجهة المختصة";
    LineStop: "Ends the capture and refers the person", "يوقف التسجيل ويحيل الشخص";
    WitnessKinds: "Kinds of witness", "أنواع الشهود";
    Notice: "Read aloud, word for word", "يُقرأ جهرًا حرفيًا";
    Declaration: "Declaration, word for word", "الإقرار حرفيًا";
    Slip: "Text of the slip", "نص الإيصال";
    Reason: "Reason", "السبب";
    ApplicantReads: "The applicant reads", "يقرأ مقدم الطلب";
    Return: "Return to the officer", "الإعادة إلى الموظف";
    Hold: "Hold", "الإيقاف";
    Refuse: "Refusal (headquarters only)", "الرفض (المقر الرئيسي فقط)";
    Withdraw: "Taken back by the applicant before it leaves the office", "سحبه مقدم الطلب قبل أن يغادر المكتب";
    Routes: "Routes: who else looks at a file", "الإحالات: من ينظر في الملف أيضًا";
    Directives: "Directives: their only effect is that a file is held", "التوجيهات: أثرها الوحيد إيقاف الملف";
    Since: "From", "من";
    Until: "Until", "إلى";
    OpenEnd: "in force", "سارٍ";
    Item: "Item", "البند";
    Amount: "Amount", "المبلغ";
    Owed: "Owed when", "يُستحق عندما";
    Waivers: "Waivers", "الإعفاءات";
    Processes: "What a person can ask for", "ما يمكن طلبه";
    Calendar: "Event calendar", "تقويم الأحداث";
    CalendarHelp: "For people who count years by events.", "لمن يعدّون السنين بالأحداث.";
    Year: "Year", "السنة";
    Event: "Event", "الحدث";
    ChangeLog: "Change log", "سجل التغييرات";
    ChangeLogHelp: "Each version is compared with the one before by “boma guideline diff”; its result is kept with the signed version.", "يُقارن كل إصدار بسابقه بالأمر “boma guideline diff” وتُحفظ النتيجة مع النسخة الموقعة.";
    SourceList: "Sources", "المصادر";
    Signature: "Signature of the legal officer", "توقيع المسؤول القانوني";
    Date: "Date", "التاريخ";
    PaperForm: "Paper form", "النموذج الورقي";
    PaperHelp: "For days without power. Write in capital letters; tick one box unless it says several. With the number of a question and the code beside a box the form is typed in later.", "لأيام انقطاع الكهرباء. اكتب بخط واضح وضع علامة في مربع واحد ما لم يُذكر غير ذلك. يُدخَل النموذج لاحقًا برقم السؤال وبالرمز المكتوب بجانب المربع.";
    FormCode: "Form code (typed first when the form is typed in)", "رمز النموذج (يُكتب أولًا عند إدخال النموذج)";
    NotScanned: "Shown, but it will not be scanned, because", "عُرضت ولن تُمسح ضوئيًا لأن";
    Station: "Station", "المحطة";
    Officer: "Officer", "الموظف";
    Interpreter: "Interpreter", "المترجم";
    Guardian: "Parent or guardian", "الوالد أو الوصي";
    Applicant: "Applicant", "مقدم الطلب";
    SignHere: "Signature or thumb print", "التوقيع أو بصمة الإبهام";
    FillOnly: "Only when", "فقط عندما";
    Several: "tick all that apply", "ضع علامة على كل ما ينطبق";
    Yes: "Yes", "نعم";
    No: "No", "لا";
    Day: "Day", "اليوم";
    Month: "Month", "الشهر";
    KnownBy: "Known by", "معروف من";
    OnlyKnown: "Write only what is known. Never write 1 January for a day that is not known.", "اكتب المعلوم فقط. لا تكتب الأول من يناير ليوم غير معروف.";
    Country: "Country", "البلد";
    State: "State", "الولاية";
    County: "County", "المقاطعة";
    Payam: "Payam", "البيام";
    AsSpoken: "As the person says it", "كما يقوله الشخص";
    Shown: "Shown", "عُرضت";
    Number: "Number", "الرقم";
    IssuedBy: "Issued by", "جهة الإصدار";
    IssuedOn: "Issued on", "تاريخ الإصدار";
    NotThere: "Not there, because", "غير موجودة لأن";
    Witness: "Witness", "الشاهد";
    Name: "Name", "الاسم";
    Relation: "Relation to the applicant", "الصلة بمقدم الطلب";
    Adult: "18 or older", "18 سنة أو أكثر";
    Certificate: "Number of the witness's own certificate", "رقم شهادة الشاهد";
    Statement: "What the witness knows, read back to the witness", "ما يعلمه الشاهد، ويُقرأ عليه";
    Sworn: "Sworn", "أقسم";
    PutBelow: "Under the statement the witness put", "تحت الإفادة وضع الشاهد";
    MarkSigned: "a signature", "توقيعًا";
    MarkThumb: "a thumbprint", "بصمة الإبهام";
    MarkMadeFor: "a mark that another person made", "علامة وضعها شخص آخر";
    MadeBy: "Who made the mark for the witness", "من وضع العلامة عن الشاهد";
    Photo: "Photograph", "صورة";
    EvidenceTicks: "Evidence: tick what was shown", "الأدلة: ضع علامة على ما عُرض";
    GroundTicks: "Legal ground: one that is shown is enough; do not ask for a second", "الأساس القانوني: يكفي إثبات واحد فلا تطلب ثانيًا";
    FormNumber: "Paper form number", "رقم النموذج الورقي";
}

impl Word {
    pub(super) const fn say(self, language: &str) -> &'static str {
        let (english, arabic) = self.both();
        if is_arabic(language) { arabic } else { english }
    }
}

pub(super) const fn is_arabic(language: &str) -> bool {
    matches!(language.as_bytes(), b"ar")
}
