import type { Line } from "../line.ts";
import { packs } from "../line.ts";
import { words } from "../words.ts";

const dry = words("বাতাস ঢোকে না এমন কৌটায়; মাঝে মাঝে রোদে দিন", "Airtight; sun it now and then");

export const sagorikaShutki: readonly Line[] = [
  {
    vendor: "sagorika-shutki", category: "dry-fish", motif: "dry-fish", grams: [280, 540], options: [packs("250g", "500g")],
    facts: { origin: words("নাজিরারটেক, কক্সবাজার", "Nazirartek, Cox's Bazar"), ingredients: words("সামুদ্রিক মাছ, সামান্য লবণ; কীটনাশক নেই", "Sea fish, a little salt; no pesticide"), shelf_life: words("৮ মাস", "8 months"), storage: dry },
    aboutBn: "দুই স্তর মোটা প্যাকেটে বাতাস টেনে বন্ধ করা, কুরিয়ারে ঘ্রাণ বেরোয় না। রান্নার আগে গরম পানিতে দশ মিনিট ভিজিয়ে নিন।",
    aboutEn: "Vacuum-sealed in two thick bags, so nothing smells on the way. Soak for ten minutes in hot water before cooking.",
    items: [
      { slug: "shutki-loitta", bn: "লইট্টা শুঁটকি", en: "Dried loitta (Bombay duck)", taka: [360, 700], palette: "natural", sayBn: "নরম হাড়ের লইট্টা, পেঁয়াজ-মরিচে ভুনা করলে ভাতের পাতে আর কিছু লাগে না।", sayEn: "Soft-boned loitta; fried with onion and chilli it needs nothing but rice." },
      { slug: "shutki-churi", bn: "ছুরি শুঁটকি", en: "Dried churi (ribbon fish)", taka: [480, 940], palette: "grey", sayBn: "লম্বা রুপালি মাছ, মাথা ছাড়া, ছয় ইঞ্চি করে কাটা।", sayEn: "Long silver ribbon fish without heads, cut into six-inch lengths." },
      { slug: "shutki-rupchanda", bn: "রূপচাঁদা শুঁটকি", en: "Dried pomfret", taka: [950, 1850], palette: "white", sayBn: "বড় মাপের রূপচাঁদা, মেহমানদারির শুঁটকি বলতে এটিই।", sayEn: "Large pomfret, the dried fish one serves to guests." },
      { slug: "shutki-lakkha", bn: "লাক্ষা শুঁটকি", en: "Dried lakkha (Indian salmon)", taka: [1250, 2450], palette: "rose", sayBn: "মোটা শাঁসের দামি মাছ, মুলা বা আলু দিয়ে রাঁধা হয়।", sayEn: "A costly fish with thick flesh, cooked with radish or potato." },
      { slug: "shutki-kachki", bn: "কাচকি শুঁটকি", en: "Dried kachki", taka: [240, 460], palette: "cream", sayBn: "ছোট কাচকি, ভেজে মচমচে করে ডালের সঙ্গে।", sayEn: "Tiny kachki to fry crisp and eat with dal." },
      { slug: "shutki-chingri-sagor", bn: "সাগরের চিংড়ি শুঁটকি", en: "Dried sea shrimp", taka: [390, 760], palette: "orange", sayBn: "খোসাসহ ছোট চিংড়ি, বেটে ভর্তা করার জন্য।", sayEn: "Small shrimp in the shell, for pounding into bhorta." },
      { slug: "shutki-mola", bn: "মলা শুঁটকি", en: "Dried mola", taka: [310, 600], palette: "sky", facts: { origin: words("কাপ্তাই হ্রদ, রাঙ্গামাটি", "Kaptai lake, Rangamati") }, sayBn: "কাপ্তাই হ্রদের মলা, হালকা ধোঁয়ায় শুকানো।", sayEn: "Mola of the Kaptai lake, lightly smoked as it dries." },
    ],
  },
  {
    vendor: "sagorika-shutki", category: "spices-pickles", motif: "spice-packet", grams: [110, 220], options: [packs("100g", "200g")],
    facts: { origin: words("খাতুনগঞ্জ, চট্টগ্রাম", "Khatunganj, Chattogram"), ingredients: words("ধনে, জিরা, মরিচ, রাঁধুনি, গরম মসলা", "Coriander, cumin, chilli, radhuni, garam masala"), shelf_life: words("১০ মাস", "10 months"), storage: dry },
    aboutBn: "সপ্তাহে দুবার ভাজা আর ভাঙানো হয়, গুদামে পড়ে থাকে না। ২ কেজি মাংসে ১০০ গ্রামই যথেষ্ট।",
    aboutEn: "Roasted and ground twice a week, never left in store. A hundred grams does two kilos of meat.",
    items: [
      { slug: "spice-mezbani", bn: "মেজবানি মাংসের মসলা", en: "Mezbani beef spice", taka: [160, 300], palette: "maroon", sayBn: "চাটগাঁর মেজবানের গরুর মাংসের মসলা, হাটহাজারীর লাল মরিচ দেওয়া।", sayEn: "The spice of Chattogram's mezban beef, red with Hathazari chilli." },
      { slug: "spice-kala-bhuna", bn: "কালাভুনা মসলা", en: "Kala bhuna spice", taka: [180, 340], palette: "black", sayBn: "ধীর আঁচে মাংস কালো হওয়ার জন্য ভাজা মসলা একটু বেশি দেওয়া।", sayEn: "More of the roasted spice, for beef that blackens over a slow fire." },
      { slug: "spice-garam-masala", bn: "গরম মসলা গুঁড়া", en: "Garam masala", taka: [220, 420], palette: "chocolate", facts: { ingredients: words("এলাচ, দারুচিনি, লবঙ্গ, জয়ফল, জয়ত্রী, গোলমরিচ", "Cardamom, cinnamon, clove, nutmeg, mace, pepper") }, sayBn: "ছয় মসলা, নামানোর আগে আধা চামচ ছড়িয়ে দিন।", sayEn: "Six spices; scatter half a spoon just before you take it off." },
      { slug: "spice-shutki-masala", bn: "শুঁটকি রান্নার মসলা", en: "Dried fish spice", taka: [140, 260], palette: "orange", sayBn: "রসুন আর শুকনা মরিচ বেশি, শুঁটকির কড়া ঘ্রাণ বশে আনে।", sayEn: "Heavy with garlic and chilli, it tames a strong fish." },
    ],
  },
  {
    vendor: "sagorika-shutki", category: "spices-pickles", motif: "spice-packet", grams: 210,
    facts: { origin: words("খাগড়াছড়ি ও চট্টগ্রাম", "Khagrachhari and Chattogram"), ingredients: words("হলুদ", "Turmeric"), shelf_life: words("১২ মাস", "12 months"), storage: dry, net_weight: words("২০০ গ্রাম", "200 g") },
    aboutBn: "পাহাড়ের জুমের ফসল, মাঝখানে কোনো আড়তদার নেই। রং বা ময়দা মেশানো হয় না, চাইলে ল্যাবের রিপোর্ট পাঠাই।",
    aboutEn: "Grown on the jhum slopes and bought without a middleman. No colour or flour is added; ask for the laboratory report.",
    items: [
      { slug: "spice-holud-pahari", bn: "পাহাড়ি হলুদ গুঁড়া", en: "Hill turmeric powder", taka: 190, palette: "turmeric", sayBn: "খাগড়াছড়ির গাঢ় হলুদ, অল্পতেই তরকারিতে রং আসে।", sayEn: "The deep turmeric of Khagrachhari; a little colours the pot." },
      { slug: "spice-ada-gura", bn: "শুকনা আদা গুঁড়া", en: "Dried ginger powder", taka: 260, palette: "honey", facts: { ingredients: words("আদা", "Ginger") }, sayBn: "পাহাড়ি আদা ছুলে শুকিয়ে ভাঙানো, চায়েও দেওয়া যায়।", sayEn: "Hill ginger peeled, dried and ground, for tea as well." },
      { slug: "spice-jeera", bn: "ভাজা জিরা গুঁড়া", en: "Roasted cumin powder", taka: 280, palette: "brass", facts: { ingredients: words("জিরা", "Cumin"), origin: words("আমদানি, চট্টগ্রামে ভাজা ও ভাঙানো", "Imported; roasted and ground in Chattogram") }, sayBn: "হালকা আঁচে ভাজা, দই আর বোরহানিতে ছিটানোর জন্য।", sayEn: "Roasted on a low flame, to sprinkle on doi and borhani." },
    ],
  },
  {
    vendor: "sagorika-shutki", category: "spices-pickles", motif: "pickle-jar", grams: 480,
    facts: { origin: words("চট্টগ্রাম", "Chattogram"), ingredients: words("লইট্টা শুঁটকি, রসুন, শুকনা মরিচ, সরিষার তেল, লবণ", "Dried loitta, garlic, dry chilli, mustard oil, salt"), shelf_life: words("৬ মাস", "6 months"), storage: words("খোলার পর ফ্রিজে", "Refrigerate after opening"), net_weight: words("৩০০ গ্রাম", "300 g") },
    aboutBn: "রান্না করাই আছে, গরম ভাতে সরাসরি মেখে নিন। তেল ওপরে ভেসে থাকলে বেশি দিন ভালো থাকে।",
    aboutEn: "Already cooked: mix it straight into hot rice. It keeps best with the oil standing over it.",
    items: [
      { slug: "balachao-chingri", bn: "চিংড়ি বালাচাও", en: "Shrimp balachao", taka: 380, palette: "orange", facts: { ingredients: words("চিংড়ি শুঁটকি, পেঁয়াজ বেরেস্তা, রসুন, মরিচ", "Dried shrimp, fried onion, garlic, chilli"), storage: dry }, sayBn: "মচমচে চিংড়ি, বেরেস্তা আর রসুন; কক্সবাজারের বার্মিজ বাজারের স্বাদ।", sayEn: "Crisp shrimp, fried onion and garlic, the taste of the Burmese market." },
      { slug: "pickle-shutki-loitta", bn: "লইট্টা শুঁটকির আচার", en: "Loitta dried-fish pickle", taka: 350, palette: "red", sayBn: "কাঁটা বেছে ভুনা করে তেলে ডোবানো, ঝাল বেশ।", sayEn: "Boned, fried down and set in oil, decidedly hot." },
      { slug: "pickle-rosun", bn: "রসুনের আচার", en: "Garlic pickle", taka: 290, palette: "natural", facts: { ingredients: words("এক কোয়া রসুন, সরিষার তেল, তেঁতুল, মসলা", "Single-clove garlic, mustard oil, tamarind, spices"), shelf_life: words("১২ মাস", "12 months") }, sayBn: "এক কোয়া রসুন তেঁতুলের টকে নরম হয়ে এসেছে।", sayEn: "Single-clove garlic softened in tamarind." },
      { slug: "pickle-morich-bombai", bn: "বোম্বাই মরিচের আচার", en: "Bombai chilli pickle", taka: 260, palette: "lime", facts: { ingredients: words("বোম্বাই মরিচ, লেবু, লবণ, সরিষার তেল", "Bombai chilli, lemon, salt, mustard oil"), shelf_life: words("১২ মাস", "12 months") }, sayBn: "ছোঁয়ালেই ঝাল, এক ফোঁটা তেলেই পুরো থালা জমে।", sayEn: "Hot at a touch; one drop of its oil wakes the whole plate." },
    ],
  },
];
