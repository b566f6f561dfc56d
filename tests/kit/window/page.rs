//! The page in the window, as a person with a keyboard meets it: by the words on it.

use super::{Driver, PATIENCE, WindowError};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// What a thing with a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A field with a label.
    Field,
    /// A button.
    Button,
    /// A heading.
    Heading,
}

/// How soon a condition that did not hold is looked at again.
const AGAIN: Duration = Duration::from_millis(20);

/// The page.
pub struct Page(Client);

impl Page {
    /// Opens `program` on the station in `station`.
    pub async fn open(driver: &Driver, program: &Path, station: &Path) -> Result<Self, WindowError> {
        let options = json!({"binary": program, "args": ["--station", station]});
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]))
            .connect(&driver.address())
            .await
            .map_err(Box::new)?;
        Ok(Self(client))
    }

    /// The driver's own client, for what has no word here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.0
    }

    /// Waits until there is a `role` named `name`.
    pub async fn find(&self, role: Role, name: &str) -> Result<Element, WindowError> {
        self.by_path(&role.path(name), &format!("the {role:?} '{name}'")).await
    }

    /// Waits until the element with the id `id` is there.
    pub async fn by_id(&self, id: &str) -> Result<Element, WindowError> {
        self.by_path(&format!("//*[@id={}]", quoted(id)), &format!("the element '{id}'")).await
    }

    /// Waits until there is something at the XPath `path`, which an error calls `wanted`.
    pub async fn by_path(&self, path: &str, wanted: &str) -> Result<Element, WindowError> {
        match self.0.wait().at_most(PATIENCE).every(AGAIN).for_element(Locator::XPath(path)).await {
            Err(CmdError::WaitTimeout) => {
                Err(WindowError::InVain { wanted: wanted.to_owned(), shown: self.text().await? })
            }
            found => found.map_err(Self::failed(wanted)),
        }
    }

    /// Waits until the page shows `text`.
    pub async fn shows(&self, text: &str) -> Result<(), WindowError> {
        self.until(&format!("the words '{text}'"), async || Ok(self.text().await?.contains(text))).await
    }

    /// Waits until there is nothing at the XPath `path`, which an error calls `unwanted`.
    pub async fn gone(&self, path: &str, unwanted: &str) -> Result<(), WindowError> {
        let wanted = format!("{unwanted} to go");
        self.until(&wanted, async || {
            let left = self.0.find_all(Locator::XPath(path)).await.map_err(Self::failed(&wanted))?;
            Ok(left.is_empty())
        })
        .await
    }

    /// Waits until `script` gives true; an error calls that `wanted`.
    pub async fn by_script(&self, script: &str, wanted: &str) -> Result<(), WindowError> {
        self.until(wanted, async || Ok(self.run(script).await? == Value::Bool(true))).await
    }

    async fn until(&self, wanted: &str, holds: impl AsyncFn() -> Result<bool, WindowError>) -> Result<(), WindowError> {
        let until = Instant::now() + PATIENCE;
        while !holds().await? {
            if Instant::now() > until {
                return Err(WindowError::InVain { wanted: wanted.to_owned(), shown: self.text().await? });
            }
            tokio::time::sleep(AGAIN).await;
        }
        Ok(())
    }

    /// All text that the page shows.
    pub async fn text(&self) -> Result<String, WindowError> {
        let shown = self.run("return document.body ? document.body.innerText : ''").await?;
        Ok(shown.as_str().unwrap_or_default().to_owned())
    }

    /// Types `text` into the field labelled `label`, in place of what stands there, and leaves it by Tab.
    pub async fn fill(&self, label: &str, text: &str) -> Result<(), WindowError> {
        let field = self.find(Role::Field, label).await?;
        self.fill_in(&field, text).await
    }

    /// Types `text` into `field`, in place of what stands there, and leaves it by Tab.
    pub async fn fill_in(&self, field: &Element, text: &str) -> Result<(), WindowError> {
        self.go_to(field).await?;
        field.clear().await.map_err(Self::failed("clearing a field"))?;
        field.send_keys(&format!("{text}{}", char::from(Key::Tab))).await.map_err(Self::failed("typing"))
    }

    /// Gives `control`, or the list that it stands in, the focus, as Tab would: the page scrolls to it.
    pub async fn go_to(&self, control: &Element) -> Result<(), WindowError> {
        let script = "const control = arguments[0].closest('select') ?? arguments[0];
                      control.focus(); control.scrollIntoView({ block: 'center' });";
        let control = serde_json::to_value(control).unwrap_or_default();
        self.0.execute(script, vec![control]).await.map(drop).map_err(Self::failed("going to a control"))
    }

    /// Goes to the button named `name` and presses Enter.
    pub async fn press(&self, name: &str) -> Result<(), WindowError> {
        let button = self.find(Role::Button, name).await?;
        self.enter(&button).await
    }

    /// Runs `script` in the page.
    pub async fn run(&self, script: &str) -> Result<Value, WindowError> {
        self.0.execute(script, Vec::new()).await.map_err(Self::failed("a script"))
    }

    /// Runs `script` in the page and waits until it calls `done`.
    pub async fn run_until_done(&self, script: &str) -> Result<Value, WindowError> {
        let script = format!("const done = arguments[0]; {script}");
        self.0.execute_async(&script, Vec::new()).await.map_err(Self::failed("a script"))
    }

    /// Writes a picture of the page to `file`, after the page has drawn what it now holds.
    pub async fn picture(&self, file: &Path) -> Result<(), WindowError> {
        self.run_until_done("requestAnimationFrame(() => requestAnimationFrame(() => done(true)))").await?;
        let picture = self.0.screenshot().await.map_err(Self::failed("a picture of the page"))?;
        Ok(std::fs::write(file, picture)?)
    }

    pub(super) fn failed(step: &str) -> impl FnOnce(CmdError) -> WindowError {
        let step = step.to_owned();
        move |source| WindowError::Step { step, source: Box::new(source) }
    }

    pub(super) async fn close(self) -> Result<(), WindowError> {
        self.0.close().await.map_err(Self::failed("closing"))
    }
}

impl Role {
    fn path(self, name: &str) -> String {
        let name = quoted(name);
        match self {
            Self::Field => format!(
                "//*[@id=//label[starts-with(normalize-space(), {name})]/@for] \
                 | //label[starts-with(normalize-space(), {name})]//*[self::input or self::select or self::textarea] \
                 | //*[self::input or self::select or self::textarea][@aria-label={name}]"
            ),
            Self::Button => format!(
                "//button[starts-with(normalize-space(), {name}) or @aria-label={name}] | //a[normalize-space()={name}] \
                 | //summary[normalize-space()={name}]"
            ),
            Self::Heading => format!("//*[self::h1 or self::h2 or self::h3][normalize-space()={name}]"),
        }
    }
}

/// XPath 1 knows no escape: the words of the screens hold apostrophes, never quotation marks.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
