//! The 27 chapters of an operating guideline for enrolment; a pack may give them other titles in `sop.json`.

use super::words::is_arabic;

const TITLES: [(&str, &str); 27] = [
    ("Purpose, legal basis and definitions", "الغرض والسند القانوني والتعريفات"),
    ("Principles", "المبادئ"),
    ("Roles", "الأدوار"),
    ("Site set-up and opening", "إعداد الموقع وافتتاح اليوم"),
    ("Outreach, queue and priority", "التوعية والصف والأولوية"),
    ("Notice and consent", "الإشعار والموافقة"),
    ("Screening: who is here?", "الفرز: من الحاضر؟"),
    ("Steps of one file", "خطوات الملف الواحد"),
    ("Evidence and witnesses", "الأدلة والشهود"),
    ("Interview guide", "دليل المقابلة"),
    ("Portrait and fingerprints", "الصورة والبصمات"),
    ("Read-back and signature", "القراءة والتوقيع"),
    ("The slip", "الإيصال"),
    ("Verification", "التحقق"),
    ("Approval, hold, refusal, appeal", "الاعتماد والإيقاف والرفض والاستئناف"),
    ("Children and protection", "الأطفال والحماية"),
    ("Exceptions", "الاستثناءات"),
    ("Updates, corrections, replacement, withdrawal", "التحديث والتصحيح والبدل والسحب"),
    ("Closing, export and courier", "الإغلاق والتصدير والنقل"),
    ("Headquarters: intake, duplicates, answers", "المقر الرئيسي: الاستلام والتكرار والرد"),
    ("Printing, delivery, uncollected papers", "الطباعة والتسليم والوثائق غير المستلمة"),
    ("Data protection", "حماية البيانات"),
    ("Incidents", "الحوادث"),
    ("Fees and waivers", "الرسوم والإعفاءات"),
    ("Supervision, figures, audit", "الإشراف والمؤشرات والمراجعة"),
    ("Forms and records", "النماذج والسجلات"),
    ("Review of this guideline", "مراجعة هذا الدليل"),
];

/// The title that a chapter has where the pack gives none; empty beyond the 27th.
pub(super) fn title(number: u32, language: &str) -> &'static str {
    let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let found = index.and_then(|index| TITLES.get(index));
    found.map_or("", |(english, arabic)| if is_arabic(language) { arabic } else { english })
}
