//! Answers of every kind, given through the controls that the kind shows.

use super::{Page, WindowError};
use crate::case_file::place_named;
use fantoccini::key::Key;
use serde_json::Value;
use std::path::Path;

impl Page {
    /// Gives `answer`, as screens send it, to `field`; every picture in it is taken from the file `picture`.
    pub async fn give(&self, field: &str, answer: &Value, picture: &Path) -> Result<(), WindowError> {
        let value = &answer["value"];
        match text(&answer["kind"]) {
            "choice" => self.choose(field, text(value)).await,
            "yes-no" => self.choose(field, if value == true { "yes" } else { "no" }).await,
            "choices" => self.tick(field, value).await,
            "date" => self.date(field, value).await,
            "place" => self.place_said(field, value).await,
            "evidence" => self.paper(field, value, picture).await,
            "witnesses" => self.witnesses(field, value).await,
            "picture" => self.give_picture(field, picture).await,
            "number" => self.type_answer(field, &value.to_string()).await,
            _ => self.type_answer(field, text(value)).await,
        }
    }

    async fn tick(&self, field: &str, options: &Value) -> Result<(), WindowError> {
        for option in list(options).iter().map(text) {
            let path = format!("//*[@id='q-{field}']//input[@type='checkbox'][@value='{option}']");
            let ticked = self.by_path(&path, &format!("'{option}' of '{field}'")).await?;
            self.space(&ticked).await?;
        }
        Ok(())
    }

    async fn date(&self, field: &str, date: &Value) -> Result<(), WindowError> {
        let precision = text(&date["precision"]);
        self.choose(field, precision).await?;
        if precision == "day" {
            self.date_part(field, 2, &date["day"]).await?;
        }
        if let Some(month) = date["month"].as_u64() {
            self.choose(field, &month.to_string()).await?;
        }
        match precision {
            "decade" => self.choose(field, &date["year"].to_string()).await?,
            _ => self.date_part(field, 4, &date["year"]).await?,
        }
        self.choose(field, text(&date["method"])).await
    }

    async fn date_part(&self, field: &str, digits: u8, part: &Value) -> Result<(), WindowError> {
        let path = format!("//*[@id='q-{field}']//input[@maxlength='{digits}']");
        let typed = self.by_path(&path, &format!("a part of the date '{field}'")).await?;
        self.fill_in(&typed, &part.to_string()).await
    }

    /// The words as spoken, the country where it is another one, and the gazetteer's place where there is one.
    async fn place_said(&self, field: &str, place: &Value) -> Result<(), WindowError> {
        self.type_into(&format!("f-{field}-spoken"), text(&place["spoken"])).await?;
        if place["country"] != "SSD" {
            return self.choose(field, text(&place["country"])).await;
        }
        let Some(pcode) = place["pcode"].as_str() else { return Ok(()) };
        self.search_place(field, pcode).await
    }

    async fn search_place(&self, field: &str, pcode: &str) -> Result<(), WindowError> {
        let search = format!("f-{field}-search");
        let searched = self.by_id(&search).await?;
        searched.send_keys(&place_named(pcode)).await.map_err(Self::failed(field))?;
        let hit = format!("//*[@id='f-{field}-list'][not(@hidden)]/li[@data-pcode='{pcode}']");
        self.by_path(&hit, &format!("the place {pcode} found for '{field}'")).await?;
        let selected = format!("!!document.querySelector('#f-{field}-list [data-pcode={pcode}][aria-selected=true]')");
        while self.run(&format!("return {selected}")).await? == false {
            searched.send_keys(&char::from(Key::Down).to_string()).await.map_err(Self::failed(field))?;
        }
        self.enter(&searched).await?;
        let chosen = format!("//*[@id='q-{field}']//p[contains(@class, 'chosen')][contains(., '{pcode}')]");
        self.by_path(&chosen, &format!("the place {pcode} chosen for '{field}'")).await.map(drop)
    }

    async fn paper(&self, field: &str, paper: &Value, picture: &Path) -> Result<(), WindowError> {
        if paper["state"] != "presented" {
            return self.no_paper(field, text(&paper["reason"])).await;
        }
        self.present(field, picture).await?;
        let Some(number) = paper["number"].as_str() else { return Ok(()) };
        let path = format!("(//*[@id='q-{field}']//*[contains(@class, 'facts')]//input)[1]");
        let typed = self.by_path(&path, &format!("the number of the paper '{field}'")).await?;
        self.fill_in(&typed, number).await
    }

    async fn witnesses(&self, field: &str, witnesses: &Value) -> Result<(), WindowError> {
        for witness in list(witnesses) {
            self.enter_at(&format!("//button[@id='f-{field}']"), "another witness").await?;
            self.type_into(&format!("f-{field}-name"), text(&witness["name"])).await?;
            self.choose(field, text(&witness["kind"])).await?;
            self.type_into(&format!("f-{field}-relation"), text(&witness["relation"])).await?;
            self.type_into(&format!("f-{field}-certificate"), text(&witness["certificate_number"])).await?;
            self.type_into(&format!("f-{field}-statement"), text(&witness["statement"])).await?;
            self.mark_of_witness(field, &witness["mark"]).await?;
            for (at, part) in ["adult", "sworn"].into_iter().enumerate() {
                if witness[part] == true {
                    let path = format!("(//*[@id='q-{field}']//input[@type='checkbox'])[{}]", at + 1);
                    let ticked = self.by_path(&path, "the witness's tick").await?;
                    self.space(&ticked).await?;
                }
            }
            let done =
                format!("(//*[@id='q-{field}']//div[contains(concat(' ', @class, ' '), ' witness ')]//button)[1]");
            self.enter_at(&done, "the witness's end").await?;
            self.by_id(&format!("f-{field}")).await?;
        }
        Ok(())
    }

    async fn mark_of_witness(&self, field: &str, mark: &Value) -> Result<(), WindowError> {
        let Some(kind) = mark["kind"].as_str() else { return Ok(()) };
        self.choose(field, kind).await?;
        let Some(second) = mark["second"].as_str() else { return Ok(()) };
        self.type_into(&format!("f-{field}-second"), second).await
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}
