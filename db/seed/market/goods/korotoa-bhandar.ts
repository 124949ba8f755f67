import type { Line } from "../line.ts";
import { packs, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("শেরপুর, বগুড়া", "Sherpur, Bogura");

export const korotoaBhandar: readonly Line[] = [
  {
    vendor: "korotoa-bhandar", category: "sweets-doi", motif: "doi-pot", grams: 1100,
    facts: { origin, ingredients: words("গরুর দুধ, চিনি, দইয়ের বীজ", "Cow's milk, sugar, culture"), shelf_life: words("ফ্রিজে ৫ দিন", "5 days in the fridge"), storage: words("পাওয়ামাত্র ফ্রিজে রাখুন", "Refrigerate on arrival"), net_weight: words("৬৫০ গ্রাম", "650 g") },
    aboutBn: "দুধ জ্বাল দিয়ে অর্ধেক করে মাটির সরায় বসানো; সরা পানি টেনে নেয় বলে দই জমে ঘন। বরফের বাক্সে পাঠানো হয়।",
    aboutEn: "Milk reduced by half and set in a clay bowl, which draws out the water and leaves it thick. Sent in an iced box.",
    items: [
      { slug: "doi-bogura-mishti", bn: "বগুড়ার মিষ্টি দই", en: "Sweet doi of Bogura", taka: 320, palette: "honey", sayBn: "ওপরে বাদামি সরের পরত, ভেতরে মাখনের মতো নরম।", sayEn: "A brown skin of cream above and soft as butter below." },
      { slug: "doi-bogura-tok", bn: "বগুড়ার টক দই", en: "Plain doi of Bogura", taka: 260, palette: "white", facts: { ingredients: words("গরুর দুধ, দইয়ের বীজ", "Cow's milk, culture") }, sayBn: "চিনি ছাড়া, বোরহানি বা রান্নায় দেওয়ার জন্য।", sayEn: "Without sugar, for borhani or for cooking." },
      { slug: "doi-shahi", bn: "শাহি দই", en: "Shahi doi", taka: 390, palette: "cream", facts: { ingredients: words("গরুর দুধ, চিনি, ক্ষীর, এলাচ", "Cow's milk, sugar, reduced milk, cardamom") }, sayBn: "ক্ষীর মেশানো আরও ঘন দই, এলাচের হালকা ঘ্রাণ।", sayEn: "Thicker still with reduced milk and a breath of cardamom." },
      { slug: "doi-khirsa", bn: "খিরসা", en: "Khirsa in a clay bowl", taka: 420, palette: "natural", facts: { ingredients: words("গরুর দুধ, চিনি", "Cow's milk, sugar") }, sayBn: "দুধ নাড়তে নাড়তে দানা বাঁধা খিরসা, পাটিসাপটার পুর হিসেবেও চলে।", sayEn: "Milk stirred until it grains; it also fills a patishapta." },
    ],
  },
  {
    vendor: "korotoa-bhandar", category: "sweets-doi", motif: "sweets-box", grams: [550, 1050], options: [packs("500g", "1kg")],
    facts: { origin, ingredients: words("ছানা, চিনি, ঘি", "Chhana, sugar, ghee"), shelf_life: words("৫ দিন, ফ্রিজে ১০ দিন", "5 days, 10 in the fridge"), storage: words("ঢাকনা দিয়ে ঠান্ডা জায়গায়", "Covered, in a cool place") },
    aboutBn: "অর্ডার পাওয়ার পর বানানো হয়, তাই এক দিন বেশি লাগে। কাগজের বাক্সে তেলকাগজ বিছিয়ে পাঠাই।",
    aboutEn: "Made after you order, which takes one more day. It travels in a paper box lined with greaseproof.",
    items: [
      { slug: "sweet-kachagolla", bn: "কাঁচাগোল্লা", en: "Kachagolla", taka: [340, 650], palette: "white", sayBn: "ছানা আর চিনির নরম দানাদার মিষ্টি, নাটোরের কারিগরের হাতে।", sayEn: "Soft grains of chhana and sugar, by a maker from Natore." },
      { slug: "sweet-chomchom", bn: "চমচম", en: "Chomchom", taka: [300, 580], palette: "chocolate", sayBn: "গায়ে মাওয়ার গুঁড়া, ভেতরে রস টইটম্বুর।", sayEn: "Dusted with mawa and full of syrup inside." },
      { slug: "sweet-narkel-naru", bn: "নারকেলের নাড়ু", en: "Coconut naru", taka: [360, 690], palette: "brass", facts: { ingredients: words("নারকেল, খেজুরের গুড়, এলাচ", "Coconut, date gur, cardamom"), shelf_life: words("১৫ দিন", "15 days") }, sayBn: "কোরা নারকেল গুড়ে পাক দিয়ে হাতে গোল করা।", sayEn: "Grated coconut cooked in gur and rolled by hand." },
      { slug: "sweet-tiler-khaja", bn: "তিলের খাজা", en: "Sesame khaja", taka: [220, 420], palette: "gold", facts: { ingredients: words("তিল, চিনি", "Sesame, sugar"), shelf_life: words("৩ মাস", "3 months") }, sayBn: "পাতলা, মচমচে, কামড় দিলে ভেঙে গুঁড়া হয়ে যায়।", sayEn: "Thin and crisp; it shatters at the first bite." },
    ],
  },
  {
    vendor: "korotoa-bhandar", category: "clay", motif: "clay-pot", grams: 1400,
    facts: { origin: words("পালপাড়া, শেরপুর, বগুড়া", "Palpara, Sherpur, Bogura"), material: words("পোড়া মাটি, সিসা ছাড়া", "Fired clay, lead-free"), care: words("প্রথমবার ছয় ঘণ্টা পানিতে ভিজিয়ে নিন", "Soak for six hours before the first use") },
    aboutBn: "করতোয়ার এঁটেল মাটি, ধানের তুষে পোড়ানো। খড়ে মুড়ে পাঠাই; ভেঙে পৌঁছালে ছবি দিন, নতুন পাঠাব।",
    aboutEn: "Clay of the Korotoa fired with rice husk. It is packed in straw; if it breaks, send a photo and a new one follows.",
    items: [
      { slug: "clay-hari", bn: "মাটির হাঁড়ি", en: "Clay cooking pot", taka: 280, palette: "terracotta", options: [sizes("small", "large")], sayBn: "কম আঁচে গরুর মাংস বা খিচুড়ির জন্য, গ্যাসের চুলায়ও চলে।", sayEn: "For beef or khichuri on a low flame; gas is fine too." },
      { slug: "clay-kolshi", bn: "মাটির কলসি", en: "Clay water pitcher", taka: 320, palette: "terracotta", facts: { size: words("৮ লিটার", "8 litres") }, grams: 2600, sayBn: "ফ্রিজ ছাড়াই পানি ঠান্ডা থাকে, ঢাকনা সঙ্গে।", sayEn: "It keeps water cool without a fridge; the lid is included." },
      { slug: "clay-tawa", bn: "মাটির তাওয়া", en: "Clay tawa", taka: 180, palette: "chocolate", sayBn: "চিতই পিঠা আর রুটির তাওয়া, ছয়টি খোপওয়ালা।", sayEn: "A tawa with six hollows for chitoi pitha, and for ruti." },
      { slug: "clay-cup-set", bn: "মাটির ভাঁড়, ছয়টির সেট", en: "Clay tea cups, set of six", taka: 240, palette: "orange", sayBn: "চায়ে মাটির সোঁদা ঘ্রাণ মেশে, ধুয়ে বারবার ব্যবহার করা যায়।", sayEn: "Tea takes on the scent of wet earth; wash and use again." },
      { slug: "clay-sora-set", bn: "মাটির সরা, চারটির সেট", en: "Clay bowls, set of four", taka: 260, palette: "natural", sayBn: "ঘরে দই পাতার সরা, ভর্তা পরিবেশনেও মানায়।", sayEn: "Bowls for setting doi at home, or for serving bhorta." },
    ],
  },
  {
    vendor: "korotoa-bhandar", category: "clay", motif: "terracotta", grams: 900,
    facts: { origin: words("পালপাড়া, শেরপুর, বগুড়া", "Palpara, Sherpur, Bogura"), material: words("পোড়ামাটি", "Terracotta"), care: words("শুকনা তুলিতে ধুলা ঝাড়বেন", "Dust with a dry brush") },
    aboutBn: "রং করা হয়নি, আগুনে যে লাল এসেছে সেটিই আছে। পেছনে ঝোলানোর বা দাঁড় করানোর ব্যবস্থা করা।",
    aboutEn: "Unpainted: the red is what the fire gave. It stands or hangs as it comes.",
    items: [
      { slug: "terracotta-ghora", bn: "পোড়ামাটির ঘোড়া", en: "Terracotta horse", taka: 450, palette: "terracotta", facts: { size: words("উচ্চতা ২২ সেমি", "22 cm tall") }, sayBn: "লম্বা ঘাড়, খাড়া কান; বগুড়ার মেলার পুরোনো খেলনার ছাঁদ।", sayEn: "Long neck, pricked ears: the old toy of the Bogura fairs." },
      { slug: "terracotta-folok-mohasthan", bn: "মহাস্থান পোড়ামাটির ফলক", en: "Mahasthan terracotta plaque", taka: 650, palette: "terracotta", facts: { size: words("২০ × ২০ সেমি", "20 × 20 cm") }, sayBn: "মহাস্থানগড়ের ফলক দেখে গড়া হাঁস আর পদ্ম।", sayEn: "Geese and lotus after the plaques of Mahasthangarh." },
      { slug: "terracotta-mukhosh", bn: "পোড়ামাটির মুখোশ", en: "Terracotta mask", taka: 520, palette: "chocolate", facts: { size: words("২৬ × ১৮ সেমি", "26 × 18 cm") }, sayBn: "বড় চোখের লোকজ মুখোশ, বসার ঘরের দেয়ালে একাই যথেষ্ট।", sayEn: "A folk mask with large eyes, enough for a wall on its own." },
    ],
  },
  {
    vendor: "korotoa-bhandar", category: "spices-pickles", motif: "spice-packet", grams: [260, 520], options: [packs("250g", "500g")],
    facts: { origin: words("সারিয়াকান্দি, বগুড়া", "Sariakandi, Bogura"), ingredients: words("শুকনা মরিচ", "Dried chilli"), shelf_life: words("১ বছর", "1 year"), storage: words("শুকনা কৌটায়", "In a dry jar") },
    aboutBn: "যমুনার চরের রোদে শুকানো, মাচায় নয়, বালুতেও নয়, ত্রিপলে। রং মেশানো হয় না।",
    aboutEn: "Dried in the sun of the Jamuna chars on clean tarpaulin, with no colour added.",
    items: [
      { slug: "spice-chilli-whole", bn: "চরের আস্ত শুকনা মরিচ", en: "Whole dried chilli from the chars", taka: [140, 270], palette: "red", sayBn: "বোঁটাসহ লম্বা মরিচ, ভেজে ভর্তায় দিলে ঘ্রাণ ওঠে।", sayEn: "Long pods with the stalk on; fry them for bhorta and the smell rises." },
      { slug: "spice-chilli-powder", bn: "চরের মরিচ গুঁড়া", en: "Char chilli powder", taka: [160, 310], palette: "maroon", sayBn: "বোঁটা ফেলে ধীর জাঁতায় ভাঙানো, রং গাঢ় আর ঝাল মাঝারি।", sayEn: "Ground slowly without stalks; dark red and moderately hot." },
    ],
  },
];
