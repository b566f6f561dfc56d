//! JSON with one reading only.

use crate::PacketError;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::RefCell;
use std::fmt;

/// The largest whole number that every JSON reader keeps exactly (RFC 8259 section 6): 2^53-1.
const EXACT: u64 = (1 << 53) - 1;

/// Reads one JSON text: no member twice, whole numbers up to 2^53-1 only, nothing after the end.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, PacketError> {
    let fault = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict(&fault)
        .deserialize(&mut reader)
        .map_err(|error| fault.take().unwrap_or(PacketError::NotJson { line: error.line(), column: error.column() }))?;
    reader.end().map_err(|_| PacketError::TrailingBytes)?;
    Ok(value)
}

/// Makes a `T` of the value; the error names the member that is wrong, never its content.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, PacketError> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        PacketError::WrongMember { at: path.chars().filter(char::is_ascii_graphic).take(120).collect() }
    })
}

#[derive(Clone, Copy)]
struct Strict<'a>(&'a RefCell<Option<PacketError>>);

impl Strict<'_> {
    fn refuse<E: Error>(self, fault: PacketError) -> E {
        *self.0.borrow_mut() = Some(fault);
        E::custom("refused")
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        if number > EXACT { Err(self.refuse(PacketError::NumberTooLarge)) } else { Ok(Value::Number(number.into())) }
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        if number.unsigned_abs() > EXACT {
            Err(self.refuse(PacketError::NumberTooLarge))
        } else {
            Ok(Value::Number(Number::from(number)))
        }
    }
    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        Err(self.refuse(PacketError::NotWhole))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }
    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(self)?;
            if object.insert(name, value).is_some() {
                return Err(self.refuse(PacketError::DuplicateMember));
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_two_readers_may_read_differently() {
        for (text, wanted) in [
            (r#"{"a":1,"a":2}"#, PacketError::DuplicateMember),
            (r#"{"b":[{"a":1,"\u0061":1}]}"#, PacketError::DuplicateMember),
            ("[1.0]", PacketError::NotWhole),
            ("[-0]", PacketError::NotWhole),
            ("[1e2]", PacketError::NotWhole),
            ("[9007199254740992]", PacketError::NumberTooLarge),
            ("[-9007199254740992]", PacketError::NumberTooLarge),
            ("[18446744073709551616]", PacketError::NotWhole),
            ("{} {}", PacketError::TrailingBytes),
            ("{}\0", PacketError::TrailingBytes),
            ("{", PacketError::NotJson { line: 1, column: 1 }),
            ("\"\u{FEFF}", PacketError::NotJson { line: 1, column: 4 }),
        ] {
            assert_eq!(parse(text.as_bytes()), Err(wanted), "{text} has more than one reading, or none");
        }
        assert!(matches!(parse(b"\"\xff\""), Err(PacketError::NotJson { .. })), "JSON is UTF-8");
    }

    #[test]
    fn takes_the_largest_exact_numbers() {
        let text = "[9007199254740991,-9007199254740991,0,null,true,\"\\u0000\"]";
        assert_eq!(parse(text.as_bytes()).unwrap().to_string(), text, "all of these have one reading");
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        assert!(parse("[".repeat(100_000).as_bytes()).is_err(), "a stick must not overflow the stack");
    }
}
