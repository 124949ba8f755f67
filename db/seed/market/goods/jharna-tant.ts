import type { Line } from "../line.ts";
import { colours } from "../line.ts";
import { words } from "../words.ts";

const origin = words("পাথরাইল, দেলদুয়ার, টাঙ্গাইল", "Pathrail, Delduar, Tangail");
const size = words("শাড়ি ১২ হাত (৫.৫ মিটার), সঙ্গে ৮০ সেমি ব্লাউজের কাপড়", "Sari 5.5 m, with 80 cm for a blouse");

export const jharnaTant: readonly Line[] = [
  {
    vendor: "jharna-tant", category: "saris", motif: "sari", grams: 480,
    facts: { origin, size, material: words("৮৪ কাউন্টের সুতি", "84-count cotton"), care: words("প্রথমবার আলাদা করে ঠান্ডা পানিতে ধোবেন, ছায়ায় শুকাবেন", "Wash alone in cold water the first time and dry in the shade") },
    aboutBn: "হাতের তাঁতে বোনা নরম সুতি, গরমের দিনে সারা দিন পরে থাকা যায়। মাড় দেওয়া থাকে, দু-একবার ধোয়ার পর আরও নরম হয়।",
    aboutEn: "Handloom cotton, soft enough to wear all day in the heat. It comes lightly starched and loosens after a wash or two.",
    items: [
      { slug: "tangail-sari-belpata", bn: "বেলপাতা বুটির টাঙ্গাইল শাড়ি", en: "Tangail sari with bel-leaf butis", taka: 1450, palette: "leaf", options: [colours("green", "maroon", "navy")], sayBn: "জমিনজুড়ে ছোট ছোট বেলপাতার বুটি, পাড়ে তিন সারি চিকন রেখা।", sayEn: "Small bel leaves are scattered over the body, with three thin lines along the border." },
      { slug: "tangail-sari-lal-par", bn: "লাল পাড় সাদা টাঙ্গাইল শাড়ি", en: "White Tangail sari with a red border", taka: 1350, palette: "red-white", sayBn: "পয়লা বৈশাখ আর পূজার চেনা সাজ: ধবধবে জমিন, চার আঙুল চওড়া লাল পাড়।", sayEn: "The familiar dress of Pahela Baishakh and puja: a clean white body and a red border four fingers wide." },
      { slug: "tangail-sari-neelambori", bn: "নীলাম্বরী টাঙ্গাইল শাড়ি", en: "Neelambori Tangail sari", taka: 1550, palette: "night", sayBn: "মেঘলা রাতের মতো গাঢ় নীল জমিন, আঁচলে রুপালি সুতার ছোট তারা।", sayEn: "A body as dark as a cloudy night and small stars of silver thread on the anchal." },
      { slug: "tangail-sari-dhanshish", bn: "ধানশীষ পাড়ের সুতি শাড়ি", en: "Cotton sari with a rice-ear border", taka: 1250, palette: "mustard", options: [colours("yellow", "green")], sayBn: "পাড়ে পাকা ধানের শীষ তোলা হয়েছে হলুদ আর সবুজ সুতায়।", sayEn: "Ears of ripe rice run along the border in yellow and green yarn." },
      { slug: "tangail-sari-kolka", bn: "কলকা আঁচলের টাঙ্গাইল শাড়ি", en: "Tangail sari with a kalka anchal", taka: 1850, was: 2100, palette: "plum", sayBn: "আঁচলে সাতটি বড় কলকা, একটি তুলতে তাঁতির প্রায় দেড় ঘণ্টা লাগে।", sayEn: "Seven large kalka motifs fill the anchal; each takes the weaver about an hour and a half." },
      { slug: "tangail-sari-chowkhupi", bn: "চৌখুপি চেক টাঙ্গাইল শাড়ি", en: "Checked Tangail sari", taka: 1150, palette: "sky", options: [colours("sky", "pink", "grey")], sayBn: "ছোট ছোট চৌখুপি ঘর, অফিসে বা ক্লাসে রোজ পরার মতো।", sayEn: "A small even check, made for the office or the classroom." },
      { slug: "tangail-sari-ganga-jamuna", bn: "গঙ্গা-যমুনা পাড়ের শাড়ি", en: "Ganga-Jamuna border sari", taka: 1650, palette: "sea", sayBn: "এক পাড় সবুজ, অন্য পাড় নীল; কোন দিক সামনে রাখবেন তা আপনার ইচ্ছা।", sayEn: "One border is green and the other blue, so you choose which side shows." },
      { slug: "tangail-sari-hajarbuti", bn: "হাজার বুটি টাঙ্গাইল শাড়ি", en: "Thousand-buti Tangail sari", taka: 2250, palette: "rose", sayBn: "পুরো জমিনে গুনে গুনে হাজারের বেশি বুটি, বুনতে লাগে চার দিন।", sayEn: "More than a thousand butis, counted one by one; the weaving takes four days." },
      { slug: "tangail-sari-shapla-anchal", bn: "শাপলা আঁচলের সুতি শাড়ি", en: "Cotton sari with a water-lily anchal", taka: 1750, palette: "violet", sayBn: "আঁচলে ফোটা শাপলা আর কুঁড়ি, পাড়ে ঢেউয়ের টান।", sayEn: "Open water lilies and buds on the anchal, and a line of ripples on the border." },
      { slug: "tangail-sari-ghiye-sona", bn: "ঘিয়ে জমিনে সোনালি পাড় শাড়ি", en: "Cream sari with a golden border", taka: 1950, palette: "cream", sayBn: "ঘিয়ে জমিনের সঙ্গে চিকন জরির পাড়, দাওয়াতে পরার মতো অথচ ভারী নয়।", sayEn: "A cream body and a thin zari border: dressy enough for an invitation, yet light." },
      { slug: "tangail-sari-dure", bn: "ডুরে টাঙ্গাইল শাড়ি", en: "Striped Tangail dure sari", taka: 980, palette: "orange", options: [colours("orange", "blue", "green")], sayBn: "লম্বালম্বি চিকন ডোরা, ঘরে পরার সবচেয়ে আরামের শাড়ি।", sayEn: "Fine stripes run the length of it; the most comfortable sari to wear at home." },
      { slug: "tangail-sari-machpar", bn: "মাছ পাড়ের সুতি শাড়ি", en: "Cotton sari with a fish border", taka: 1480, palette: "bottle-green", sayBn: "পাড়ে সারি সারি মাছ, গায়েহলুদ আর সাধের উপহার হিসেবে চলে আসছে বহু দিন।", sayEn: "Rows of little fish swim along the border; for generations it has been a gift at weddings." },
      { slug: "tangail-sari-basanti", bn: "বাসন্তী টাঙ্গাইল শাড়ি", en: "Basanti yellow Tangail sari", taka: 1300, palette: "turmeric", sayBn: "ফাল্গুনের প্রথম দিনের বাসন্তী রং, পাড়ে পলাশ ফুলের লাল।", sayEn: "The yellow of the first day of Falgun, with the red of palash flowers on the border." },
      { slug: "tangail-sari-kalo-sada", bn: "সাদা-কালো জ্যামিতিক শাড়ি", en: "Black and white geometric sari", taka: 1600, palette: "black", sayBn: "কালো জমিনে সাদা সুতার ত্রিভুজ, একুশের সকালে অনেকে এটিই পরেন।", sayEn: "White triangles on black; many wear it on the morning of the twenty-first of February." },
    ],
  },
  {
    vendor: "jharna-tant", category: "saris", motif: "sari", grams: 420,
    facts: { origin, size, material: words("সুতি টানা, হাফ সিল্ক পড়েন", "Cotton warp, half-silk weft"), care: words("হালকা সাবানে হাতে ধোবেন, উল্টো পিঠে ইস্তিরি", "Hand wash with mild soap, iron on the reverse") },
    aboutBn: "সুতি আর রেশমের মিশ্র বুনন, তাই আলোয় একটু ঝিলিক দেয় কিন্তু গায়ে লেপ্টে থাকে না।",
    aboutEn: "Cotton and silk are woven together, so it glints a little in the light without clinging.",
    items: [
      { slug: "half-silk-shondhya", bn: "সন্ধ্যা হাফ সিল্ক শাড়ি", en: "Shondhya half-silk sari", taka: 2650, palette: "plum", options: [colours("purple", "maroon")], sayBn: "সূর্য ডোবার পরের আকাশের দুই রং জমিনে মিশে গেছে, আঁচলে আলাদা রেখা টানা।", sayEn: "Two colours of the sky after sunset melt into each other across the body." },
      { slug: "half-silk-shiuli", bn: "শিউলি হাফ সিল্ক শাড়ি", en: "Shiuli half-silk sari", taka: 2450, palette: "orange", sayBn: "সাদা জমিনে শিউলির বোঁটার কমলা ছোঁয়া, শরতের বিকেলে মানায়।", sayEn: "White with the orange of the shiuli stalk, right for an autumn afternoon." },
      { slug: "half-silk-moyur", bn: "ময়ূরকণ্ঠী হাফ সিল্ক শাড়ি", en: "Peacock half-silk sari", taka: 2850, was: 3200, palette: "sea", sayBn: "নীল টানা আর সবুজ পড়েনে ময়ূরের গলার মতো রং বদলায়, হাঁটলে তা চোখে পড়ে।", sayEn: "Blue warp and green weft change colour like a peacock's throat when you walk." },
      { slug: "half-silk-rani", bn: "রানি গোলাপি হাফ সিল্ক শাড়ি", en: "Rani pink half-silk sari", taka: 2550, palette: "rose", sayBn: "উজ্জ্বল রানি গোলাপি, পাড়ে ঘন জরির মন্দির নকশা।", sayEn: "A bright rani pink with a close temple pattern of zari on the border." },
      { slug: "half-silk-khoyeri", bn: "খয়েরি হাফ সিল্ক শাড়ি", en: "Russet half-silk sari", taka: 2350, palette: "chocolate", sayBn: "গাঢ় খয়েরি জমিন, আঁচলের মাথায় হাতে পাকানো ঝালর।", sayEn: "A deep russet body, its anchal finished with hand-twisted tassels." },
    ],
  },
  {
    vendor: "jharna-tant", category: "gamcha-lungi-shawl", motif: "gamcha", grams: 160,
    facts: { origin, material: words("১০০% সুতি", "Pure cotton"), size: words("১৮০ × ৭৫ সেমি", "180 × 75 cm"), care: words("আলাদা ধোবেন, প্রথম দিকে রং সামান্য ওঠে", "Wash separately; a little colour runs at first") },
    aboutBn: "ঘন করে বোনা, পানি দ্রুত টেনে নেয় আর আধঘণ্টায় শুকিয়ে যায়।",
    aboutEn: "Closely woven: it drinks water quickly and dries within half an hour.",
    items: [
      { slug: "gamcha-lal-shobuj", bn: "লাল-সবুজ চেক গামছা", en: "Red and green checked gamcha", taka: 220, palette: "red", sayBn: "গ্রামের হাটের চেনা লাল-সবুজ চেক, কাঁধে ফেলে রাখার মতো হালকা।", sayEn: "The red and green check known from every village market, light on the shoulder." },
      { slug: "gamcha-holud", bn: "গায়েহলুদের হলুদ গামছা", en: "Turmeric gamcha for gaye holud", taka: 260, palette: "turmeric", sayBn: "হলুদের অনুষ্ঠানের জন্য আলাদা করে বোনা, দুই মাথায় লাল ডোরা।", sayEn: "Woven for the turmeric ceremony, with red stripes at both ends." },
      { slug: "gamcha-neel", bn: "নীল ডোরা গামছা", en: "Blue striped gamcha", taka: 210, palette: "indigo", sayBn: "গাঢ় নীলের ওপর সাদা ডোরা, গোসলের পর বা ভ্রমণে সঙ্গে রাখার জন্য।", sayEn: "White stripes on deep blue, for after the bath or for the road." },
    ],
  },
  {
    vendor: "jharna-tant", category: "gamcha-lungi-shawl", motif: "lungi", grams: 320,
    facts: { origin, material: words("৬০ কাউন্টের সুতি", "60-count cotton"), size: words("৫ হাত, সেলাই করা", "2.2 m, stitched"), care: words("সাধারণ ধোয়া", "Ordinary wash") },
    aboutBn: "সেলাই করে ভাঁজে ভাঁজে ধোয়া, কিনেই পরা যায়; মাড় লাগে না।",
    aboutEn: "It is already stitched and washed, ready to wear without starch.",
    items: [
      { slug: "lungi-boro-check", bn: "বড় চেকের সুতি লুঙ্গি", en: "Large-check cotton lungi", taka: 520, palette: "indigo", options: [colours("blue", "maroon", "green")], sayBn: "বড় চেক, রং পাকা, রোজ ধুলেও ফিকে হয় না।", sayEn: "A large check in fast colours that survive daily washing." },
      { slug: "lungi-sada-eid", bn: "ঈদের সাদা লুঙ্গি", en: "White Eid lungi", taka: 640, palette: "white", sayBn: "সাদা জমিনে চিকন নীল পাড়, ঈদের সকালে পাঞ্জাবির সঙ্গে মানায়।", sayEn: "White with a thin blue edge, to go with a panjabi on Eid morning." },
    ],
  },
];
