use proptest::prelude::*;

use super::{SLUG_LIMIT, fold, slug};

#[test]
fn folds_what_readers_call_the_same_name() {
    for (text, expected) in [
        ("Kabupaten  PATI ", "kabupaten pati"),
        ("São Tomé", "sao tome"),
        ("Łódź, Đà Nẵng, Tromsø", "lodz, da nang, tromso"),
        ("IĞDIR ığdır", "igdir igdir"),
        ("İstanbul", "istanbul"),
        ("Straße, Ærø, Œuvre", "strasse, aero, oeuvre"),
        ("Sa’dan Sa'dan", "sa'dan sa'dan"),
        ("ﬁnal ２０２２ №", "final 2022 no"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Йод", "иод"),
        ("مُحَمَّد أحمد", "محمد احمد"),
        ("soft\u{ad}hyphen zero\u{200b}width", "softhyphen zerowidth"),
        ("2017–2019", "2017-2019"),
        ("ไม้", "ไม้"),
        ("\u{a0}\t\n", ""),
    ] {
        assert_eq!(fold(text), expected, "{text}");
    }
}

#[test]
fn slugs_are_addresses() {
    for (text, expected) in [
        ("Kabupaten Kutai Kartanegara", "kabupaten-kutai-kartanegara"),
        ("Kabupaten Sa’dan (2022)", "kabupaten-sadan-2022"),
        ("  --Apa itu *smart city*?-- ", "apa-itu-smart-city"),
        ("Daerah & kota: 50 % lebih", "daerah-kota-50-lebih"),
        ("Łódź/Tromsø", "lodz-tromso"),
        ("سمارت سيتي", "سمارت-سيتي"),
        ("स्मार्ट सिटी", "स्मार्ट-सिटी"),
        ("智慧城市 2022", "智慧城市-2022"),
        ("한국어", "한국어"),
        ("東京ガス", "東京ガス"),
        ("ไม้เอก", "ไม้เอก"),
        ("🎉", "u1f389"),
        ("?!", "u3f-u21"),
        ("", "x"),
        ("  ", "x"),
    ] {
        assert_eq!(slug(text), expected, "{text}");
    }
}

#[test]
fn long_slugs_are_cut_between_words() {
    let long = slug(&"panjang sekali ".repeat(20));
    assert_eq!(long.len(), 119);
    assert!(long.ends_with("-sekali"), "{long}");
    assert_eq!(slug(&"a".repeat(500)), "a".repeat(SLUG_LIMIT));
    assert_eq!(slug(&"城".repeat(100)), "城".repeat(SLUG_LIMIT / 3));
}

#[test]
fn every_character_can_be_folded_twice() {
    // Left out are the Han and Hangul blocks, tens of thousands of characters of one behaviour, and
    // the planes above, where no character has a case or another form.
    let blocks = ['\0'..='\u{4dff}', '\u{a000}'..='\u{abff}', '\u{f900}'..='\u{1ffff}'];
    for c in blocks.into_iter().flatten() {
        let once = fold(c.encode_utf8(&mut [0; 4]));
        assert_eq!(fold(&once), once, "{c:?}");
        let part = slug(c.encode_utf8(&mut [0; 4]));
        assert_eq!(slug(&part), part, "{c:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    // Marks, joiners and letters that interact, beside arbitrary characters.
    let tricky = prop::sample::select(vec![
        'i', 'I', 'İ', 'ı', 'ß', 'ẞ', 'ﬀ', 'Å', 'か', '한', '\u{300}', '\u{301}', '\u{307}',
        '\u{323}', '\u{3099}', '\u{94d}', '\u{5b0}', '\u{64b}', '\u{200d}', '\u{ad}', '-', '\'',
        ' ', '\u{e48}', '\u{1161}', '\u{11a8}', '\u{345}', 'Σ',
    ]);
    prop::collection::vec(prop_oneof![tricky, any::<char>()], 0..80)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn folding_is_idempotent(text in text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn slugs_are_idempotent_and_safe(text in text()) {
        let once = slug(&text);
        prop_assert_eq!(slug(&once), once.clone());
        prop_assert!(!once.is_empty() && once.len() <= SLUG_LIMIT);
        prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
        let unsafe_in_path = |c: char| c.is_whitespace() || c.is_control() || "/\\?#%&.:".contains(c);
        prop_assert!(!once.contains(unsafe_in_path));
    }

    #[test]
    fn case_does_not_matter(text in "[a-zA-Z0-9 À-ÖØ-öø-ž]{0,40}") {
        prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
        prop_assert_eq!(slug(&text.to_lowercase()), slug(&text));
    }
}
