import type { Line } from "../line.ts";
import { packs } from "../line.ts";
import { words } from "../words.ts";

const origin = words("বিরল, দিনাজপুর", "Biral, Dinajpur");
const dry = words("শুকনা পাত্রে, নিমপাতা দিয়ে রাখলে পোকা ধরে না", "In a dry bin; a few neem leaves keep insects away");

export const kataribhogGhor: readonly Line[] = [
  {
    vendor: "kataribhog-ghor", category: "rice-dal", motif: "rice-sack", grams: [5100, 10200], options: [packs("5kg", "10kg")],
    facts: { origin, ingredients: words("চাল, ১০০%", "Rice, 100%"), shelf_life: words("১২ মাস", "12 months"), storage: dry },
    aboutBn: "পালিশ করা হয়নি, তাই গায়ে হালকা লালচে আভা আর ভাতে মাড় বেশি। বস্তায় ধান কাটার মাস আর জমির মৌজা লেখা থাকে।",
    aboutEn: "Unpolished, so there is a faint blush on the grain and more starch in the pot. The sack names the month of harvest and the field.",
    items: [
      { slug: "rice-kataribhog", bn: "দিনাজপুরের কাটারিভোগ চাল", en: "Kataribhog rice of Dinajpur", taka: [680, 1320], palette: "cream", sayBn: "ছুরির মতো সরু মাথার সুগন্ধি আতপ, জিআই স্বীকৃত।", sayEn: "Fragrant sunned rice with a tip like a small knife, a registered GI." },
      { slug: "rice-chinigura", bn: "চিনিগুঁড়া পোলাওয়ের চাল", en: "Chinigura polao rice", taka: [760, 1480], palette: "white", sayBn: "চিনির দানার মতো ছোট, হাঁড়ি চড়ালেই ঘর ঘ্রাণে ভরে।", sayEn: "Grains as small as sugar; the house knows when the pot is on." },
      { slug: "rice-nazirshail", bn: "নাজিরশাইল চাল", en: "Nazirshail rice", taka: [470, 920], palette: "natural", sayBn: "রোজকার ভাতের সেদ্ধ চাল, ছয় মাস পুরোনো, তাই ঝরঝরে।", sayEn: "Parboiled rice for every day, aged six months so that it cooks loose." },
      { slug: "rice-lal-biroi", bn: "লাল বিরই চাল", en: "Red biroi rice", taka: [520, 1010], palette: "maroon", sayBn: "ঢেঁকিছাঁটা লাল চাল, চিবিয়ে খেতে হয়, পেটে থাকে অনেকক্ষণ।", sayEn: "Red rice husked by foot; it asks to be chewed and keeps you full." },
      { slug: "rice-binni", bn: "বিন্নি চাল", en: "Binni sticky rice", taka: [590, 1150], palette: "rose", facts: { origin: words("বিরল, দিনাজপুর; বীজ রাঙ্গামাটির", "Biral, Dinajpur; seed from Rangamati") }, sayBn: "আঠালো বিন্নি, নারকেল-গুড় দিয়ে ভাপে রাঁধার জন্য।", sayEn: "Sticky rice to steam with coconut and gur." },
    ],
  },
  {
    vendor: "kataribhog-ghor", category: "rice-dal", motif: "pulse-bowl", grams: [520, 1020], options: [packs("500g", "1kg")],
    facts: { origin, ingredients: words("ডাল, ১০০%", "Pulses, 100%"), shelf_life: words("১০ মাস", "10 months"), storage: dry },
    aboutBn: "জাঁতায় ভাঙা, তেল বা রং মাখানো নয়; তাই চকচকে নয় কিন্তু সেদ্ধ হয় তাড়াতাড়ি। রান্নার আগে দুবার ধুলেই যথেষ্ট।",
    aboutEn: "Split on stone and rubbed with neither oil nor colour: less shine, but quicker to soften. Two rinses are enough.",
    items: [
      { slug: "dal-moshur-deshi", bn: "দেশি মসুর ডাল", en: "Country red lentil", taka: [90, 170], palette: "orange", sayBn: "ছোট দানার দেশি মসুর, বাগাড় দিলে ঘ্রাণ আলাদা করে চেনা যায়।", sayEn: "The small country lentil; you know it by the smell of its tempering." },
      { slug: "dal-mug-bhaja", bn: "ভাজা মুগ ডাল", en: "Roasted mung dal", taka: [110, 210], palette: "turmeric", sayBn: "মাটির খোলায় আগেই ভাজা, খিচুড়িতে সরাসরি দিন।", sayEn: "Already roasted in a clay pan; put it straight into khichuri." },
      { slug: "dal-mashkalai", bn: "মাষকলাই ডাল", en: "Mashkalai black gram", taka: [100, 190], palette: "grey", sayBn: "শীতের কুমড়ো বড়ি আর চাঁপাইয়ের কলাইয়ের রুটির ডাল।", sayEn: "For winter boris and the kalai ruti of Chapai." },
      { slug: "dal-chola-but", bn: "দেশি ছোলা", en: "Country chickpeas", taka: [70, 130], palette: "brass", sayBn: "ইফতারের ছোলা, ছয় ঘণ্টা ভিজিয়ে নিলে নরম হয়।", sayEn: "The chickpea of iftar; six hours in water softens it." },
    ],
  },
  {
    vendor: "kataribhog-ghor", category: "rice-dal", motif: "rice-sack", grams: 1050,
    facts: { origin, ingredients: words("ধান থেকে তৈরি, আর কিছু নয়", "Made of paddy and nothing else"), shelf_life: words("৩ মাস", "3 months"), storage: words("ঢাকনা আঁটা টিনে", "In a closed tin"), net_weight: words("১ কেজি", "1 kg") },
    aboutBn: "বাড়ির ঢেঁকি আর মাটির খোলায় তৈরি, গ্রামের চার বোনের হাতে। খোলার পর টিনে রাখলে মচমচে থাকে।",
    aboutEn: "Made on a foot-husker and a clay pan by four sisters of the village. Keep it in a tin and it stays crisp.",
    items: [
      { slug: "chira-kataribhog", bn: "কাটারিভোগ চিড়া", en: "Kataribhog flattened rice", taka: 160, palette: "cream", sayBn: "পাতলা সুগন্ধি চিড়া, দই-কলার সঙ্গে সকালের নাশতা।", sayEn: "Thin and fragrant, a breakfast with doi and banana." },
      { slug: "muri-hate-bhaja", bn: "হাতে ভাজা মুড়ি", en: "Hand-puffed muri", taka: 140, palette: "white", facts: { net_weight: words("৫০০ গ্রাম", "500 g"), ingredients: words("চাল, লবণ", "Rice, salt") }, sayBn: "বালুতে ভাজা লাল আভার মুড়ি, ইউরিয়া ছাড়া।", sayEn: "Puffed in hot sand without urea, slightly red." },
      { slug: "chaler-gura", bn: "পিঠার চালের গুঁড়া", en: "Rice flour for pitha", taka: 150, palette: "natural", facts: { shelf_life: words("১ মাস", "1 month") }, sayBn: "ভেজা আতপ চাল ঢেঁকিতে কোটা, ভাপা আর চিতই পিঠার জন্য।", sayEn: "Wet sunned rice pounded by foot, for bhapa and chitoi pithas." },
    ],
  },
  {
    vendor: "kataribhog-ghor", category: "oil-ghee", motif: "oil-bottle", grams: [520, 1000, 1900], options: [packs("500ml", "1l", "2l")],
    facts: { origin, ingredients: words("সরিষা, ১০০%", "Mustard seed, 100%"), shelf_life: words("১২ মাস", "12 months"), storage: words("আলো থেকে দূরে", "Away from light") },
    aboutBn: "কাঠের ঘানিতে ধীরে ভাঙানো, তাই ঝাঁজ চোখে লাগে আর তলানি পড়ে সামান্য। দুবার থিতিয়ে তবেই বোতলে ভরা।",
    aboutEn: "Pressed slowly in a wooden ghani: sharp enough to sting the eye, with a little sediment. It settles twice before bottling.",
    items: [
      { slug: "oil-mustard-ghani", bn: "ঘানিভাঙা সরিষার তেল", en: "Ghani-pressed mustard oil", taka: [190, 360, 700], palette: "mustard", sayBn: "মাঘী সরিষার তেল, ভর্তা আর ইলিশে যার জুড়ি নেই।", sayEn: "Oil of the winter mustard, without rival in bhorta and hilsa." },
      { slug: "oil-mustard-lal", bn: "লাল সরিষার কড়া তেল", en: "Red mustard strong oil", taka: [210, 400, 780], palette: "honey", sayBn: "লাল সরিষার, ঝাঁজ আরও বেশি, আচারের জন্য সেরা।", sayEn: "From red mustard: fiercer still, and best for pickles." },
    ],
  },
  {
    vendor: "kataribhog-ghor", category: "oil-ghee", motif: "oil-bottle", grams: 300,
    facts: { origin, ingredients: words("কালোজিরা, ১০০%", "Black cumin, 100%"), shelf_life: words("১২ মাস", "12 months"), storage: words("আলো থেকে দূরে, ঠান্ডা জায়গায়", "Cool and dark"), net_weight: words("২৫০ মিলি", "250 ml") },
    aboutBn: "বীজ একবারই ভাঙা, গরম না করে, গাঢ় কাচের বোতলে। অল্প করে বানাই, বোতলে তারিখ দেখে নেবেন।",
    aboutEn: "One cold pressing into dark glass. We make little at a time; look for the date on the bottle.",
    items: [
      { slug: "oil-kalojira", bn: "কালোজিরার তেল", en: "Black cumin oil", taka: 650, palette: "black", sayBn: "আধা চামচ মধুর সঙ্গে খাওয়ার চল আছে উত্তরবঙ্গে।", sayEn: "In the north people take half a spoon of it with honey." },
      { slug: "oil-til", bn: "তিলের তেল", en: "Sesame oil", taka: 420, palette: "brass", facts: { ingredients: words("তিল, ১০০%", "Sesame, 100%") }, sayBn: "সাদা তিলের হালকা সোনালি তেল, রান্না আর মালিশ দুই কাজেই।", sayEn: "A pale gold oil of white sesame, for the pan and for massage." },
    ],
  },
  {
    vendor: "kataribhog-ghor", category: "oil-ghee", motif: "ghee-jar", grams: [420, 750], options: [packs("250g", "500g")],
    facts: { origin, ingredients: words("গরুর দুধের মাখন", "Butter of cow's milk"), shelf_life: words("১২ মাস", "12 months"), storage: words("শুকনা চামচ, ফ্রিজ লাগে না", "Dry spoon, no fridge needed") },
    aboutBn: "বাড়ির গরুর দুধের সর জমিয়ে সপ্তাহে এক দিন জ্বাল দেওয়া। দানা বাঁধা, ঘ্রাণ গাঢ়, রং হালকা সোনালি।",
    aboutEn: "Cream of the family's own cows, gathered and boiled down once a week. Grainy, deeply scented and pale gold.",
    items: [
      { slug: "ghee-sor", bn: "সরের ঘি", en: "Cream ghee", taka: [480, 920], palette: "gold", sayBn: "এক কেজি ঘি করতে পঁচিশ কেজি দুধের সর লাগে।", sayEn: "One kilo takes the cream of twenty-five litres of milk." },
      { slug: "ghee-mohisher", bn: "মহিষের দুধের ঘি", en: "Buffalo ghee", taka: [520, 1000], palette: "white", facts: { ingredients: words("মহিষের দুধের মাখন", "Butter of buffalo milk"), origin: words("তিস্তার চর, দিনাজপুরে বোতলজাত", "Teesta chars, bottled in Dinajpur") }, sayBn: "সাদাটে, ভারী, পোলাওয়ে অল্পতেই কাজ হয়।", sayEn: "Whitish and heavy; a little is enough for polao." },
    ],
  },
  {
    vendor: "kataribhog-ghor", category: "fruit", motif: "mango-crate", grams: 3300,
    facts: { origin, ingredients: words("তাজা লিচু", "Fresh litchi"), shelf_life: words("৩ দিন", "3 days"), storage: words("পানি ছিটিয়ে ঠান্ডা জায়গায়", "Sprinkle and keep cool") },
    aboutBn: "ডালসহ আঁটি বেঁধে পাঠাই, এক শ লিচু গুনে। গরমে পথে নষ্ট হয় বলে শুধু রাতের কুরিয়ারে দিই।",
    aboutEn: "Sent on the stem in bunches, a hundred to the box. Because of the heat it leaves only by the night courier.",
    items: [
      { slug: "litchi-bedana", bn: "বেদানা লিচু, ১০০টি", en: "Bedana litchi, 100 pieces", taka: 850, palette: "red", stock: 0, sayBn: "মাসিমপুরের ছোট বিচির বেদানা লিচু; আবার মিলবে জ্যৈষ্ঠের শুরুতে।", sayEn: "The small-stoned bedana of Masimpur; it comes again at the start of Jyaishtha." },
      { slug: "orange-deshi-dinajpur", bn: "দেশি কমলা, ৩ কেজি", en: "Country oranges, 3 kg", taka: 560, palette: "orange", facts: { ingredients: words("তাজা কমলা", "Fresh oranges"), shelf_life: words("৮ দিন", "8 days"), origin: words("পীরগঞ্জ, ঠাকুরগাঁও", "Pirganj, Thakurgaon") }, sayBn: "উত্তরের নতুন বাগানের কমলা, খোসা পাতলা, টক সামান্য।", sayEn: "From the new orchards of the north: thin-skinned, just a little sour." },
    ],
  },
];
