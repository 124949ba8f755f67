import type { Line } from "../line.ts";
import { packs } from "../line.ts";
import { words } from "../words.ts";

const origin = words("কানসাট, শিবগঞ্জ, চাঁপাইনবাবগঞ্জ", "Kansat, Shibganj, Chapainawabganj");

export const kansatBagan: readonly Line[] = [
  {
    vendor: "kansat-bagan", category: "fruit", motif: "mango-crate", grams: [3300, 5400], options: [packs("3kg", "5kg")],
    facts: { origin, ingredients: words("তাজা আম, কার্বাইড ছাড়া", "Fresh mangoes, no carbide"), shelf_life: words("পাওয়ার পর ৪-৬ দিন", "4-6 days after arrival"), storage: words("খবরের কাগজে ছড়িয়ে রাখুন, পাকলে ফ্রিজে", "Spread on newspaper; refrigerate once ripe") },
    aboutBn: "গাছ থেকে বোঁটাসহ নামিয়ে খড় বিছানো ক্রেটে পাঠাই। পথে কোনো আম নষ্ট হলে ছবি পাঠান, পরের চালানে পুষিয়ে দিই।",
    aboutEn: "Picked with the stalk on and sent in a straw-lined crate. If one spoils on the way, send a photo and we make it good.",
    items: [
      { slug: "mango-katimon", bn: "কাটিমন আম", en: "Katimon mango", taka: [1050, 1700], palette: "turmeric", sayBn: "বারোমাসি কাটিমন গাছে হেমন্তেও আম ধরে; আঁশ কম, মিষ্টি মাঝারি।", sayEn: "The katimon tree bears in late autumn too; little fibre and a moderate sweetness." },
      { slug: "mango-khirsapat", bn: "খিরসাপাত (হিমসাগর) আম", en: "Khirsapat (Himsagar) mango", taka: [540, 880], palette: "orange", stock: 0, sayBn: "চাঁপাইয়ের জিআই পাওয়া খিরসাপাত। এ মৌসুম শেষ, আবার পাবেন জুনের প্রথম সপ্তাহে।", sayEn: "The khirsapat of Chapai, a registered GI. This season is over; it returns in the first week of June." },
      { slug: "mango-langra", bn: "ল্যাংড়া আম", en: "Langra mango", taka: [510, 830], palette: "lime", stock: 0, sayBn: "পাতলা খোসা, টক-মিষ্টি ঘ্রাণের ল্যাংড়া। জুনের মাঝামাঝি থেকে আবার বিক্রি শুরু হবে।", sayEn: "Thin skin and a scent both sharp and sweet. Sales begin again in mid June." },
      { slug: "mango-fazli", bn: "ফজলি আম", en: "Fazli mango", taka: [420, 680], palette: "leaf", stock: 0, sayBn: "একটিই প্রায় এক কেজি হয় এমন বড় ফজলি। জুলাইয়ের শেষে নামবে।", sayEn: "So large that one can weigh a kilo. It comes down at the end of July." },
    ],
  },
  {
    vendor: "kansat-bagan", category: "fruit", motif: "mango-crate", grams: 3300,
    facts: { origin, ingredients: words("তাজা ফল", "Fresh fruit"), shelf_life: words("৫ দিন", "5 days"), storage: words("ঠান্ডা ও খোলা জায়গায়", "Cool and airy") },
    aboutBn: "সকালে তুলে সেদিনই কুরিয়ারে দেওয়া হয়, ওজন ক্রেট বাদে ৩ কেজি। পথের ঝাঁকুনি থেকে বাঁচাতে প্রতিটি ফল কাগজে মোড়া।",
    aboutEn: "Picked in the morning and handed over the same day; three kilos without the crate. Each fruit is wrapped in paper against the road.",
    items: [
      { slug: "fruit-thai-peyara", bn: "থাই পেয়ারা, ৩ কেজি", en: "Thai guava, 3 kg", taka: 390, palette: "lime", sayBn: "পলিথিনে মুড়ে গাছে বড় করা, তাই গায়ে দাগ নেই, ভেতরে বিচিও কম।", sayEn: "Bagged on the tree, so the skin is clean; few seeds inside." },
      { slug: "fruit-malta", bn: "বারি মাল্টা, ৩ কেজি", en: "Green BARI malta orange, 3 kg", taka: 480, palette: "leaf", sayBn: "খোসা সবুজ থাকতেই মিষ্টি হয় দেশি মাল্টা, রং দেখে কাঁচা ভাববেন না।", sayEn: "Our own malta is sweet while its skin is still green; do not take it for unripe." },
    ],
  },
  {
    vendor: "kansat-bagan", category: "sweets-doi", motif: "sweets-box", grams: [280, 550], options: [packs("250g", "500g")],
    facts: { origin, ingredients: words("পাকা আমের রস, সামান্য চিনি", "Ripe mango pulp, a little sugar"), shelf_life: words("৬ মাস", "6 months"), storage: words("বাতাস ঢোকে না এমন কৌটায়", "In an airtight tin") },
    aboutBn: "রোদে স্তরে স্তরে শুকানো, কোনো রং বা প্রিজারভেটিভ নেই। পাটায় লেপে শুকানো বলে গায়ে বাঁশের ডালার ছাপ থাকে।",
    aboutEn: "Dried in the sun, layer upon layer, without colour or preservative. The weave of the bamboo tray stays printed on it.",
    items: [
      { slug: "amshotto-mishti", bn: "মিষ্টি আমসত্ত্ব", en: "Sweet mango leather", taka: [280, 540], palette: "orange", sayBn: "খিরসাপাত আর গোপালভোগের রস মিলিয়ে তৈরি নরম আমসত্ত্ব।", sayEn: "Soft mango leather of khirsapat and gopalbhog pulp." },
      { slug: "amshotto-tok", bn: "টক আমসত্ত্ব", en: "Tart mango leather", taka: [240, 460], palette: "mustard", facts: { ingredients: words("কাঁচা ও পাকা আম, লবণ, শুকনা মরিচ", "Green and ripe mango, salt, dry chilli") }, sayBn: "আধাপাকা আমের টকে লবণ-মরিচের টান, চাটনি করতেও ভালো।", sayEn: "Half-ripe mango with a touch of salt and chilli; it makes a good chutney too." },
    ],
  },
  {
    vendor: "kansat-bagan", category: "spices-pickles", motif: "pickle-jar", grams: 650,
    facts: { origin, ingredients: words("আম, সরিষার তেল, পাঁচফোড়ন, লবণ, শুকনা মরিচ", "Mango, mustard oil, panch phoron, salt, dry chilli"), shelf_life: words("১ বছর", "1 year"), storage: words("শুকনা চামচে তুলবেন, মাঝে মাঝে রোদে দেবেন", "Use a dry spoon; sun it now and then"), net_weight: words("৪০০ গ্রাম", "400 g") },
    aboutBn: "বাড়ির উঠানে কাচের বয়ামে রোদ খাওয়ানো আচার, ঘানির তেলে ডোবানো। খিচুড়ির পাতে এক চামচই যথেষ্ট।",
    aboutEn: "Ripened in glass jars in the courtyard sun, under cold-pressed mustard oil. One spoon is enough beside khichuri.",
    items: [
      { slug: "pickle-aam-kashmiri", bn: "কাশ্মীরি আমের আচার", en: "Kashmiri mango pickle", taka: 320, palette: "orange", sayBn: "ফালি করা কাঁচা আম চিনির সিরায় স্বচ্ছ হয়ে এসেছে, আদাকুচির ঝাঁজ আছে।", sayEn: "Slivers of green mango turned clear in syrup, warm with ginger." },
      { slug: "pickle-aam-jhal", bn: "ঝাল আমের আচার", en: "Hot mango pickle", taka: 290, palette: "red", sayBn: "খোসাসহ মোটা টুকরা, শুকনা মরিচ আর সরিষা বাটায় কড়া ঝাল।", sayEn: "Thick pieces with the skin on, fiery with dry chilli and ground mustard." },
      { slug: "pickle-boroi", bn: "বরইয়ের মিষ্টি আচার", en: "Sweet boroi pickle", taka: 260, palette: "maroon", facts: { ingredients: words("শুকনা বরই, আখের গুড়, পাঁচফোড়ন, লবণ", "Dried boroi, cane gur, panch phoron, salt") }, sayBn: "শুকনা বরই আখের গুড়ে জ্বাল দেওয়া, স্কুলের গেটের স্বাদ।", sayEn: "Dried boroi cooked in cane gur, the taste of the school gate." },
      { slug: "pickle-jolpai", bn: "জলপাইয়ের টক-ঝাল আচার", en: "Olive pickle, sour and hot", taka: 270, palette: "bottle-green", facts: { ingredients: words("জলপাই, সরিষার তেল, রসুন, মরিচ, লবণ", "Jolpai, mustard oil, garlic, chilli, salt") }, sayBn: "শীতের নতুন জলপাই থেঁতলে রসুন আর ভাজা মসলায় মাখা।", sayEn: "The new jolpai of winter, crushed with garlic and roasted spice." },
    ],
  },
  {
    vendor: "kansat-bagan", category: "honey-gur", motif: "molasses", grams: [550, 1050], options: [packs("500g", "1kg")],
    facts: { origin, ingredients: words("শুধু খেজুরের রস", "Date palm sap only"), shelf_life: words("৪ মাস", "4 months"), storage: words("শুকনা জায়গায়, গরমে ফ্রিজে", "Keep dry; refrigerate in hot months") },
    aboutBn: "হাইড্রোজ বা চিনি মেশাই না, তাই রং একটু কালচে আর ভাঙলে দানা নরম। পিঠার দুধে দিলে দুধ ফাটে না।",
    aboutEn: "Without hydrose or sugar, so it is darker and breaks soft. It will not curdle the milk of your pithas.",
    items: [
      { slug: "gur-patali", bn: "খেজুরের পাটালি গুড়", en: "Date palm patali gur", taka: [260, 500], palette: "chocolate", sayBn: "এ বছরের প্রথম রসের পাটালি, চাকা ভাঙলে ভেতরে খেজুরের ঘ্রাণ।", sayEn: "Patali from the first sap of this year; break a cake and smell the palm." },
      { slug: "gur-jhola", bn: "খেজুরের ঝোলা গুড়", en: "Liquid date palm gur", taka: [240, 460], palette: "honey", sayBn: "রুটির সঙ্গে বা ভাপা পিঠায় ঢেলে খাওয়ার পাতলা গুড়।", sayEn: "Thin gur to pour over steamed pithas or eat with ruti." },
      { slug: "gur-narikel", bn: "নারকেল পাটালি গুড়", en: "Coconut patali gur", taka: [320, 620], palette: "natural", facts: { ingredients: words("খেজুরের রস, কোরানো নারকেল", "Date palm sap, grated coconut") }, sayBn: "গুড় জমার আগে কোরানো নারকেল মেশানো, খাবারের শেষে এক টুকরা।", sayEn: "Grated coconut goes in just before it sets; one piece after dinner." },
    ],
  },
];
