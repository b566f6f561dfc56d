//! A form's questions, answered with the keyboard; each is found by the guideline's name for its field.

use super::{Page, WindowError};
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use std::path::Path;

impl Page {
    /// Types `text` as the answer to `field`.
    pub async fn type_answer(&self, field: &str, text: &str) -> Result<(), WindowError> {
        self.type_into(&format!("f-{field}"), text).await
    }

    /// Chooses `option` among the choices of `field`: by the space bar where they are spread out, else in the list.
    pub async fn choose(&self, field: &str, option: &str) -> Result<(), WindowError> {
        let place = self.by_path(&choice(field, option), &format!("'{option}' of '{field}'")).await?;
        self.go_to(&place).await?;
        let is_option = place.tag_name().await.map_err(Self::failed(field))?.eq_ignore_ascii_case("option");
        let chosen = if is_option { place.click().await } else { place.send_keys(" ").await };
        chosen.map_err(Self::failed(field))
    }

    /// Chooses the first answer in the list with the id `id`.
    pub async fn choose_first(&self, id: &str) -> Result<(), WindowError> {
        let first = self.by_path(&format!("//select[@id='{id}']/option[2]"), &format!("the answers of '{id}'")).await?;
        first.click().await.map_err(Self::failed(id))
    }

    /// Answers `field` with the year `year`, known in the way `method`.
    pub async fn year(&self, field: &str, year: &str, method: &str) -> Result<(), WindowError> {
        self.choose(field, "year").await?;
        let typed = self.by_path(&format!("//*[@id='q-{field}']//input[@maxlength='4']"), "the year").await?;
        self.fill_in(&typed, year).await?;
        self.choose(field, method).await
    }

    /// Answers `field` with the words `spoken` and the first place of the gazetteer found for `search`.
    pub async fn place(&self, field: &str, spoken: &str, search: &str) -> Result<(), WindowError> {
        self.type_into(&format!("f-{field}-spoken"), spoken).await?;
        let searched = self.by_id(&format!("f-{field}-search")).await?;
        searched.send_keys(search).await.map_err(Self::failed(field))?;
        self.by_path(&format!("//*[@id='f-{field}-list'][not(@hidden)]/li[contains(., \"{search}\")]"), search).await?;
        self.enter(&searched).await?;
        self.by_path(&format!("//*[@id='q-{field}']//p[contains(@class, 'chosen')]"), "the place chosen").await?;
        Ok(())
    }

    /// Says that the paper `field` can't be shown, for `reason`.
    pub async fn no_paper(&self, field: &str, reason: &str) -> Result<(), WindowError> {
        self.choose(field, "no").await?;
        self.choose(field, reason).await
    }

    /// Shows the paper `field`, scanned from the picture in `file`, and waits until it is shown out of the station.
    pub async fn present(&self, field: &str, file: &Path) -> Result<(), WindowError> {
        self.choose(field, "yes").await?;
        let input = self.by_id(&format!("f-{field}-scan")).await?;
        input.send_keys(&file.to_string_lossy()).await.map_err(Self::failed(field))?;
        self.by_path(&format!("//*[@id='q-{field}']//figure//img"), "the scan taken in").await.map(|_| ())
    }

    /// Gives the picture in `file` as the answer to `field`, and waits until it is shown out of the station.
    pub async fn give_picture(&self, field: &str, file: &Path) -> Result<(), WindowError> {
        let input = self.by_id(&format!("f-{field}")).await?;
        input.send_keys(&file.to_string_lossy()).await.map_err(Self::failed(field))?;
        self.by_path(&format!("//*[@id='q-{field}']//img"), "the picture taken in").await?;
        Ok(())
    }

    /// Ticks every box among those of `field`.
    pub async fn tick_all(&self, field: &str) -> Result<(), WindowError> {
        let boxes = format!("//*[@id='q-{field}']//input[@type='checkbox']");
        self.by_path(&boxes, &format!("the boxes of '{field}'")).await?;
        for ticked in self.client().find_all(Locator::XPath(&boxes)).await.map_err(Self::failed(field))? {
            self.space(&ticked).await?;
        }
        Ok(())
    }

    /// Chooses `login` among those who may open the station.
    pub async fn choose_login(&self, login: &str) -> Result<(), WindowError> {
        let radio = self.by_path(&format!("//input[@name='login'][@value='{login}']"), login).await?;
        self.space(&radio).await
    }

    /// Types `text` into the control with the id `id`, in place of what stands there, and leaves it by Tab.
    pub async fn type_into(&self, id: &str, text: &str) -> Result<(), WindowError> {
        let control = self.by_id(id).await?;
        self.fill_in(&control, text).await
    }

    /// Presses the space bar on `control`.
    pub async fn space(&self, control: &Element) -> Result<(), WindowError> {
        control.send_keys(" ").await.map_err(Self::failed("the space bar"))
    }

    /// Presses Enter on `control`.
    pub async fn enter(&self, control: &Element) -> Result<(), WindowError> {
        control.send_keys(&char::from(Key::Enter).to_string()).await.map_err(Self::failed("Enter"))
    }

    /// Waits for what is at the XPath `path`, which an error calls `wanted`, and presses Enter on it.
    pub async fn enter_at(&self, path: &str, wanted: &str) -> Result<(), WindowError> {
        let control = self.by_path(path, wanted).await?;
        self.enter(&control).await
    }

    /// Sends `key` to whatever has the focus.
    pub async fn key(&self, key: Key) -> Result<(), WindowError> {
        let here = self.client().active_element().await.map_err(Self::failed("the focus"))?;
        here.send_keys(&char::from(key).to_string()).await.map_err(Self::failed("a key"))
    }
}

fn choice(field: &str, option: &str) -> String {
    format!("//*[@id='q-{field}']//*[self::input[@type='radio'] or self::option][@value='{option}']")
}
