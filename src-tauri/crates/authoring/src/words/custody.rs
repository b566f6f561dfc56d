//! Rules of custody as sentences.

use boma_guideline::outline::CustodyRule;

/// What a rule of custody says, in Arabic or in English.
pub(crate) fn custody(rule: CustodyRule, arabic: bool) -> String {
    let (english, in_arabic, number) = sentence(rule);
    (if arabic { in_arabic } else { english }).replace("{}", &number.map_or_else(String::new, |it| it.to_string()))
}

/// English, Arabic, and the number that stands for `{}`.
const fn sentence(rule: CustodyRule) -> (&'static str, &'static str, Option<u32>) {
    match rule {
        CustodyRule::Verification => (
            "A third login compares a file before it is approved; headquarters does so where an office has none",
            "يقارن موظف ثالث الملف قبل اعتماده، ويقوم المقر الرئيسي بذلك إذا لم يوجد في المكتب ثالث",
            None,
        ),
        CustodyRule::GuidelineDays(it) => (
            "No file is begun with a guideline older than {} days",
            "لا يُبدأ ملف بدليل مضى عليه أكثر من {} يومًا",
            Some(it),
        ),
        CustodyRule::ProvisioningDays(it) => (
            "No file is begun when headquarters' pack is older than {} days",
            "لا يُبدأ ملف إذا مضى على حزمة المقر الرئيسي أكثر من {} يومًا",
            Some(it),
        ),
        CustodyRule::NotExportedWarn(it) => {
            ("The station warns from {} files not exported", "تنبّه المحطة عند {} ملف لم يُصدَّر", Some(it))
        }
        CustodyRule::NotExportedStop(it) => {
            ("No file is begun from {} files not exported", "لا يُبدأ ملف عند {} ملف لم يُصدَّر", Some(it))
        }
        CustodyRule::NotApprovedWarn(it) => {
            ("The station warns from {} files not decided", "تنبّه المحطة عند {} ملف لم يُبتّ فيه", Some(it))
        }
        CustodyRule::NotApprovedStop(it) => {
            ("No file is begun from {} files not decided", "لا يُبدأ ملف عند {} ملف لم يُبتّ فيه", Some(it))
        }
        CustodyRule::ClockBack(it) => ("The clock may go back {} minutes", "يجوز أن ترجع الساعة {} دقيقة", Some(it)),
        CustodyRule::DiskWarn(it) => (
            "The station warns below {} free megabytes",
            "تنبّه المحطة إذا قلّت المساحة الخالية عن {} ميغابايت",
            Some(it),
        ),
        CustodyRule::DiskStop(it) => {
            ("No file is begun below {} free megabytes", "لا يُبدأ ملف إذا قلّت المساحة الخالية عن {} ميغابايت", Some(it))
        }
        CustodyRule::CredentialDays(it) => (
            "The station warns {} days before a credential ends",
            "تنبّه المحطة قبل انتهاء الاعتماد بعدد {} يومًا",
            Some(it),
        ),
        CustodyRule::Retention(it) => (
            "Personal data is erased {} days after headquarters' receipt",
            "تُمحى البيانات الشخصية بعد {} يومًا من إيصال المقر الرئيسي",
            Some(it),
        ),
        CustodyRule::Overdue(it) => {
            ("An answer is late {} days after the export", "يُعد الجواب متأخرًا بعد {} يومًا من التصدير", Some(it))
        }
        CustodyRule::ShorterThan(it) => {
            ("A file made in less than {} minutes is unusual", "الملف المنجز في أقل من {} دقيقة غير معتاد", Some(it))
        }
        CustodyRule::LongerThan(it) => {
            ("A file made in more than {} minutes is unusual", "الملف المنجز في أكثر من {} دقيقة غير معتاد", Some(it))
        }
        CustodyRule::EditsAfterReadBack => {
            ("An answer changed after the read-back is unusual", "تغيير الإجابة بعد القراءة غير معتاد", None)
        }
    }
}
