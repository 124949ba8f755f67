import type { Line } from "../line.ts";
import { packs } from "../line.ts";
import { words } from "../words.ts";

const origin = words("শ্যামনগর, সাতক্ষীরা (সুন্দরবন)", "Shyamnagar, Satkhira (Sundarbans)");
const storage = words("স্বাভাবিক তাপে, ভেজা চামচ দেবেন না; ফ্রিজে নয়", "Room temperature, never a wet spoon; not in the fridge");

export const bonojibiModhu: readonly Line[] = [
  {
    vendor: "bonojibi-modhu", category: "honey-gur", motif: "honey-jar", grams: [800, 1500], options: [packs("500g", "1kg")],
    facts: { origin, storage, ingredients: words("কাঁচা মধু, ১০০%", "Raw honey, 100%"), shelf_life: words("২ বছর", "2 years") },
    aboutBn: "জ্বাল দেওয়া হয়নি, শুধু কাপড়ে ছাঁকা; তাই শীতে জমে যেতে পারে, তাতে গুণ কমে না। এক বছরের কম বয়সী শিশুকে মধু দেবেন না।",
    aboutEn: "Never heated, only strained through cloth, so it may set in winter, which does no harm. Do not give honey to babies under one.",
    items: [
      { slug: "honey-kholsi", bn: "খলিশা ফুলের মধু", en: "Kholsi blossom honey", taka: [690, 1320], palette: "honey", sayBn: "সুন্দরবনের প্রথম ফুল খলিশার মধু, পাতলা আর সবচেয়ে সুগন্ধি।", sayEn: "From kholsi, the first blossom of the forest: thin and the most fragrant." },
      { slug: "honey-goran", bn: "গরান ফুলের মধু", en: "Goran blossom honey", taka: [590, 1120], palette: "chocolate", sayBn: "গাঢ় লালচে রং, শেষে হালকা ঝাঁজ; জ্যৈষ্ঠে কাটা চাকের।", sayEn: "A deep red with a slight bite at the end, cut from the combs of Jyaishtha." },
      { slug: "honey-bain", bn: "বাইন-কেওড়া ফুলের মধু", en: "Bain and keora honey", taka: [520, 990], palette: "mustard", sayBn: "একটু টক-মিষ্টি, লেবুপানির সঙ্গে ভালো যায়।", sayEn: "A little sour in its sweetness, good in lemon water." },
      { slug: "honey-mixed-forest", bn: "বনের মিশ্র ফুলের মধু", en: "Mixed forest honey", taka: [480, 920], palette: "gold", sayBn: "মৌসুমজুড়ে যে ফুল ফুটেছে তার সব মিলিয়ে, প্রতিদিনের জন্য।", sayEn: "All that flowered in the season, for every day." },
    ],
  },
  {
    vendor: "bonojibi-modhu", category: "honey-gur", motif: "honey-jar", grams: 800,
    facts: { origin: words("বিভিন্ন জেলার মাঠের বাক্স, শ্যামনগরে বোতলজাত", "Field boxes of several districts, bottled in Shyamnagar"), storage, ingredients: words("মধু, ১০০%", "Honey, 100%"), shelf_life: words("২ বছর", "2 years"), net_weight: words("৫০০ গ্রাম", "500 g") },
    aboutBn: "মাঠে রাখা মৌবাক্সের মধু, কোন মাঠের তা লেবেলে লেখা থাকে। চিনি খাওয়ানো মৌমাছির মধু আমরা কিনি না।",
    aboutEn: "From bee boxes set among the crops; the label names the field. We never buy from bees fed on sugar.",
    items: [
      { slug: "honey-sorisha", bn: "সরিষা ফুলের মধু", en: "Mustard blossom honey", taka: 450, palette: "turmeric", sayBn: "মাখনের মতো জমে যায়, রুটিতে মাখিয়ে খেতে ভালো।", sayEn: "It sets like butter and spreads well on ruti." },
      { slug: "honey-litchi", bn: "লিচু ফুলের মধু", en: "Litchi blossom honey", taka: 550, palette: "orange", sayBn: "দিনাজপুরের লিচুবাগানের, মুখে দিলে লিচুর আভাস আসে।", sayEn: "From the orchards of Dinajpur, with litchi on the tongue." },
      { slug: "honey-kalojira", bn: "কালোজিরা ফুলের মধু", en: "Black cumin blossom honey", taka: 700, palette: "black", sayBn: "শরীয়তপুরের কালোজিরা মাঠের ঘন কালচে মধু, ঝাঁজ স্পষ্ট।", sayEn: "Thick and dark, from the fields of Shariatpur, plainly pungent." },
      { slug: "honey-comb-box", bn: "চাকসহ মধু", en: "Honey with the comb", taka: 680, palette: "honey", facts: { net_weight: words("৪০০ গ্রাম", "400 g") }, sayBn: "কাটা চাকের টুকরা মধুতে ডোবানো, মোমসহ চিবিয়ে খাওয়া যায়।", sayEn: "Pieces of comb in honey, to be chewed wax and all." },
    ],
  },
  {
    vendor: "bonojibi-modhu", category: "honey-gur", motif: "molasses", grams: 550,
    facts: { origin, storage: words("শুকনা কৌটায়", "In a dry tin"), ingredients: words("গোলপাতার রস", "Nipa palm sap"), shelf_life: words("৪ মাস", "4 months"), net_weight: words("৫০০ গ্রাম", "500 g") },
    aboutBn: "গোলগাছের কাঁদি কেটে ফোঁটা ফোঁটা রস জমিয়ে কাঠের চুলায় জ্বাল দেওয়া। নোনা মাটির গাছ, তাই মিষ্টির শেষে সামান্য নোনতা টান।",
    aboutEn: "Sap gathered drop by drop from nipa palms and boiled over wood. The palm grows in brackish mud, so a trace of salt follows the sweetness.",
    items: [
      { slug: "gur-golpata", bn: "গোলপাতার গুড়", en: "Nipa palm gur", taka: 380, palette: "chocolate", sayBn: "উপকূলের বিরল গুড়, শীতের দুই মাসই কেবল মেলে।", sayEn: "A rare gur of the coast, made in only two months of winter." },
      { slug: "gur-golpata-til", bn: "তিল মেশানো গোলপাতার গুড়", en: "Nipa gur with sesame", taka: 430, palette: "brass", facts: { ingredients: words("গোলপাতার রস, ভাজা তিল", "Nipa palm sap, roasted sesame") }, sayBn: "ভাজা তিল দিয়ে ছোট চাকা করা, চায়ের সঙ্গে এক কামড়।", sayEn: "Small cakes with roasted sesame, a bite with tea." },
    ],
  },
  {
    vendor: "bonojibi-modhu", category: "spices-pickles", motif: "pickle-jar", grams: 620,
    facts: { origin, storage: words("শুকনা চামচে তুলবেন", "Use a dry spoon"), ingredients: words("কেওড়া ফল, সরিষার তেল, গুড়, মসলা, লবণ", "Keora fruit, mustard oil, gur, spices, salt"), shelf_life: words("১০ মাস", "10 months"), net_weight: words("৪০০ গ্রাম", "400 g") },
    aboutBn: "বাদাবনের ফল দিয়ে গ্রামের নারীরা নিজেদের রান্নাঘরে বানান, বোতলে তাঁদের দলের নাম থাকে।",
    aboutEn: "Village women make it in their own kitchens from the fruit of the mangroves; the bottle names their group.",
    items: [
      { slug: "pickle-keora-mishti", bn: "কেওড়ার মিষ্টি আচার", en: "Sweet keora pickle", taka: 290, palette: "leaf", sayBn: "টক কেওড়া গুড়ে জ্বাল দেওয়া, হরিণের প্রিয় ফল মানুষেরও প্রিয়।", sayEn: "Sour keora boiled in gur; the deer's favourite fruit, and ours." },
      { slug: "pickle-keora-jhal", bn: "কেওড়ার ঝাল আচার", en: "Hot keora pickle", taka: 290, palette: "red", sayBn: "কাঁচা কেওড়া, বোম্বাই মরিচ আর সরিষার তেলে কড়া স্বাদ।", sayEn: "Green keora with bombai chilli in mustard oil, not for the timid." },
      { slug: "pickle-chalta", bn: "চালতার আচার", en: "Chalta pickle", taka: 270, palette: "bottle-green", facts: { ingredients: words("চালতা, আখের গুড়, ভাজা মসলা, লবণ", "Elephant apple, cane gur, roasted spices, salt") }, sayBn: "চালতার আঁশ ছাড়িয়ে থেঁতো করা, চুষে খাওয়ার আচার।", sayEn: "Elephant apple crushed to the fibre, a pickle to suck on." },
    ],
  },
  {
    vendor: "bonojibi-modhu", category: "dry-fish", motif: "dry-fish", grams: 270,
    facts: { origin, storage: words("বাতাস ঢোকে না এমন কৌটায়, ফ্রিজে বেশি দিন", "Airtight; longer in the fridge"), ingredients: words("চিংড়ি, লবণ", "Shrimp, salt"), shelf_life: words("৬ মাস", "6 months"), net_weight: words("২৫০ গ্রাম", "250 g") },
    aboutBn: "ঘেরের মাছ বাঁশের মাচায় জাল দিয়ে ঢেকে শুকানো, বালু লাগে না। ভর্তা বা লাউ দিয়ে রান্না করতে পারেন।",
    aboutEn: "Dried under nets on bamboo racks, so no sand gets in. Good mashed or cooked with bottle gourd.",
    items: [
      { slug: "shutki-chingri-satkhira", bn: "সাতক্ষীরার চিংড়ি শুঁটকি", en: "Dried shrimp of Satkhira", taka: 360, palette: "orange", sayBn: "মাঝারি হরিণা চিংড়ি, মাথা ফেলে শুকানো।", sayEn: "Medium horina shrimp, dried without heads." },
      { slug: "shutki-faisha", bn: "ফাইসা শুঁটকি", en: "Dried faisha", taka: 320, palette: "grey", facts: { ingredients: words("ফাইসা মাছ, লবণ", "Faisha fish, salt") }, sayBn: "খোলপেটুয়া নদীর ফাইসা, চচ্চড়িতে বেগুনের সঙ্গে জমে।", sayEn: "Faisha of the Kholpetua river, at its best with aubergine." },
    ],
  },
];
