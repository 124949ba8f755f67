const letters: Readonly<Record<string, string>> = {
  ...{
    ক: "k",
    খ: "kh",
    গ: "g",
    ঘ: "gh",
    ঙ: "ng",
    চ: "ch",
    ছ: "chh",
    জ: "j",
    ঝ: "jh",
    ঞ: "n",
    ট: "t",
    ঠ: "th",
  },
  ...{ ড: "d", ঢ: "dh", ণ: "n", ত: "t", থ: "th", দ: "d", ধ: "dh", ন: "n", প: "p", ফ: "ph", ব: "b", ভ: "bh" },
  ...{
    ম: "m",
    য: "j",
    র: "r",
    ল: "l",
    শ: "sh",
    ষ: "sh",
    স: "s",
    হ: "h",
    ৎ: "t",
    "ং": "ng",
    "ঁ": "n",
    "ঃ": "",
  },
  ...{ অ: "o", আ: "a", ই: "i", ঈ: "ee", উ: "u", ঊ: "oo", ঋ: "ri", এ: "e", ঐ: "oi", ও: "o", ঔ: "ou" },
  ...{ "া": "a", "ি": "i", "ী": "ee", "ু": "u", "ূ": "oo", "ৃ": "ri", "ে": "e", "ৈ": "oi", "ো": "o", "ৌ": "ou" },
};
const bare = /[ক-হৎ]/;

/** A word in Latin letters as people would read it aloud, aspiration kept: ছুরি is "chhuri". Latin stays as it is. */
export function romanOf(token: string): string {
  const typed = token.replaceAll("য়", "y").replaceAll("ড়", "র").replaceAll("ঢ়", "র");
  return [...typed]
    .map((letter, place, all) => {
      const sound = letters[letter] ?? (/[a-z0-9]/.test(letter) ? letter : "");
      const next = all[place + 1];
      const isOpen = bare.test(letter) && letter !== "ৎ" && next !== undefined && /[অ-হৎy]/.test(next);
      return isOpen ? `${sound}o` : sound;
    })
    .join("");
}
