//! A line of cells with tabs between them, as a format of serde.
//!
//! Reads what the author's side writes with the `csv` crate; that one would cost the page four times as
//! much. A struct or tuple is a cell for each of its fields in order, an array as many; the last text of
//! a line goes to its end.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, SeqAccess, Visitor};

/// Reads a line; `None` where a cell is missing, wrong or too many.
pub(super) fn row<'a, T: Deserialize<'a>>(line: &'a str) -> Option<T> {
    let mut cells = Cells { rest: Some(line) };
    let row = T::deserialize(&mut cells).ok()?;
    cells.rest.is_none().then_some(row)
}

/// What of a line is still to be read.
struct Cells<'a> {
    rest: Option<&'a str>,
}

impl<'a> Cells<'a> {
    fn next(&mut self) -> Result<&'a str, Fault> {
        let rest = self.rest.ok_or(Fault)?;
        let (cell, rest) = rest.split_once('\t').map_or((rest, None), |(a, b)| (a, Some(b)));
        self.rest = rest;
        Ok(cell)
    }

    fn number<T: FromStr>(&mut self) -> Result<T, Fault> {
        self.next()?.parse().map_err(|_| Fault)
    }
}

/// A cell is not what it should be; which line it is in says whoever reads the lines.
#[derive(Debug)]
struct Fault;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a cell is missing or wrong")
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> de::Deserializer<'de> for &mut Cells<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        // Cells do not say what they are.
        Err(Fault)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_i32(self.number()?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u16(self.number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_char(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_borrowed_str(self.next()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(Fields { cells: self, left: len })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i64 i128 u8 u32 u128 f32 f64 bytes byte_buf option unit unit_struct
        newtype_struct seq map enum identifier ignored_any
    }
}

/// The cells of a struct, a tuple or an array.
struct Fields<'c, 'a> {
    cells: &'c mut Cells<'a>,
    left: usize,
}

impl<'a> SeqAccess<'a> for Fields<'_, 'a> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.cells).map(Some)
    }
}
