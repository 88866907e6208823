/** Marks of VNI's two-letter code (`VNI-Times`) behind a vowel, in lower case: what they put on it, as combining characters. */
const MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};

/** Letters that are one letter in VNI too. */
const ALONE: Readonly<Record<string, string>> = { ñ: "đ", ö: "ư", ô: "ơ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

/** A circumflex stands on a, e, o; a breve on a; a tone on any vowel. */
const MARKED = /([aeo])([âáàåãä])|(a)([êéèúüë])|([aeouyôö])([ùøûõï])|([ñöôæóòî])/giu;

export function convertVni(text: string): string {
  return text.replace(MARKED, (whole, ...groups: (string | undefined)[]) => {
    const [letter = "", mark = ""] = groups.slice(0, 7).filter((group) => group !== undefined);
    const base = withCaseOf(letter, ALONE[letter.toLowerCase()] ?? letter);
    return mark === "" ? base : (base + (MARKS[mark.toLowerCase()] ?? whole)).normalize("NFC");
  });
}

function withCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}
