import type { Line } from "../line.ts";
import { sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("রথখোলা, ধামরাই", "Rathkhola, Dhamrai");
const care = words("তেঁতুল আর ছাই দিয়ে মাজলে রং ফেরে", "Tamarind and ash bring back the shine");

export const dhamraiKansa: readonly Line[] = [
  {
    vendor: "dhamrai-kansa", category: "brass-kasa", motif: "kasa-plate", grams: 750,
    facts: { origin, care, material: words("কাঁসা: ৭৮% তামা, ২২% টিন", "Bell metal: 78% copper, 22% tin") },
    aboutBn: "আঙুলে টোকা দিলে অনেকক্ষণ বাজে, ভেজাল কাঁসা বাজে না। ওজন মেপে বিক্রি, রসিদে গ্রাম লেখা থাকে।",
    aboutEn: "Tap it and it rings long, which false bell metal does not. Sold by weight, with the grams on the receipt.",
    items: [
      { slug: "kasa-thala", bn: "কাঁসার থালা", en: "Kasa dinner plate", taka: 2400, palette: "brass", facts: { size: words("ব্যাস ২৮ সেমি", "28 cm across") }, sayBn: "অতিথি এলে যে থালা বেরোয়; কিনারায় হাতুড়ির দাগ রাখা।", sayEn: "The plate that comes out for guests, with the hammer's mark left on the rim." },
      { slug: "kasa-bati-set", bn: "কাঁসার বাটি, তিনটির সেট", en: "Kasa bowls, set of three", taka: 1950, palette: "gold", facts: { size: words("৯, ১১ ও ১৩ সেমি", "9, 11 and 13 cm") }, sayBn: "ডাল, তরকারি আর পায়েসের তিন মাপ, একটির ভেতর একটি।", sayEn: "Three sizes for dal, curry and payesh, one inside another." },
      { slug: "kasa-glass", bn: "কাঁসার গ্লাস", en: "Kasa tumbler", taka: 850, palette: "honey", grams: 260, facts: { size: words("২৫০ মিলি", "250 ml") }, sayBn: "ঘোল বা লেবুর শরবত এতে খেলে বেশি ঠান্ডা মনে হয়।", sayEn: "Buttermilk or lemon sherbet feels colder in it." },
      { slug: "kasa-bhat-annaprashan", bn: "মুখেভাতের কাঁসার সেট", en: "First-rice kasa set", taka: 3200, was: 3500, palette: "rose", grams: 900, facts: { size: words("ছোট থালা, বাটি, গ্লাস, চামচ", "Small plate, bowl, tumbler, spoon") }, sayBn: "শিশুর মুখেভাতের থালা-বাটি-গ্লাস-চামচ, নাম খোদাই করে দিই।", sayEn: "Plate, bowl, tumbler and spoon for a child's first rice, engraved with the name." },
    ],
  },
  {
    vendor: "dhamrai-kansa", category: "brass-kasa", motif: "brass", grams: 900,
    facts: { origin, care, material: words("পিতল, মোমের ছাঁচে ঢালাই", "Brass, lost-wax cast") },
    aboutBn: "মোমে গড়ে মাটি লেপে ঢালাই, ছাঁচ ভেঙে বের করতে হয়; তাই একটির সঙ্গে আরেকটি মেলে না। পেছনে কারিগরের ছাপ।",
    aboutEn: "Modelled in wax, coated in clay and broken out of the mould, so no two match. The maker's stamp is on the back.",
    items: [
      { slug: "brass-moyur", bn: "পিতলের ময়ূর", en: "Brass peacock", taka: 2800, palette: "brass", facts: { size: words("উচ্চতা ১৮ সেমি", "18 cm tall") }, sayBn: "লেজের প্রতিটি চোখ আলাদা করে মোমে বসানো।", sayEn: "Every eye of its tail was laid in wax by itself." },
      { slug: "brass-hati", bn: "পিতলের হাতি, জোড়া", en: "Brass elephants, a pair", taka: 2200, palette: "gold", facts: { size: words("উচ্চতা ৯ সেমি", "9 cm tall") }, sayBn: "শুঁড় তোলা দুটি হাতি, বইয়ের তাকের দুই পাশে।", sayEn: "Two with raised trunks, for the ends of a bookshelf." },
      { slug: "brass-nouka", bn: "পিতলের নৌকা", en: "Brass boat", taka: 1850, palette: "honey", facts: { size: words("দৈর্ঘ্য ২২ সেমি", "22 cm long") }, sayBn: "গলুইয়ে চোখ আঁকা বাইচের নৌকা, মাঝিসহ।", sayEn: "A racing boat with eyes on the prow and a boatman aboard." },
      { slug: "brass-dhupdani", bn: "পিতলের ধূপদানি", en: "Brass incense burner", taka: 950, palette: "brass", grams: 420, facts: { size: words("উচ্চতা ১২ সেমি", "12 cm tall") }, sayBn: "ঢাকনার জালি দিয়ে ধোঁয়া ওঠে পদ্মের আকারে।", sayEn: "The smoke rises through a lid pierced like a lotus." },
      { slug: "brass-surmadani", bn: "পিতলের সুরমাদানি", en: "Brass surma holder", taka: 480, palette: "violet", grams: 90, facts: { size: words("উচ্চতা ৮ সেমি", "8 cm tall") }, sayBn: "কাঠিসহ মাছের আকারের সুরমাদানি, ঈদের উপহার।", sayEn: "Shaped like a fish, with its stick; an Eid present." },
    ],
  },
  {
    vendor: "dhamrai-kansa", category: "lamps-plants", motif: "lamp", grams: 650,
    facts: { origin, care, material: words("পিতল", "Brass") },
    aboutBn: "সলতে আর তেল সঙ্গে নেই, সরিষা বা তিলের তেল চলবে। মেঝেতে বসালে নিচে একটি পাত্র দিন।",
    aboutEn: "Wick and oil are not included; mustard or sesame oil will do. Put a dish underneath.",
    items: [
      { slug: "lamp-brass-pradip", bn: "পিতলের পাঁচ মুখের প্রদীপ", en: "Five-wick brass lamp", taka: 1150, palette: "gold", facts: { size: words("উচ্চতা ১৬ সেমি", "16 cm tall") }, sayBn: "পাঁচটি সলতের মুখ, মাঝে ফোটা পদ্ম।", sayEn: "Five lips for the wicks around an open lotus." },
      { slug: "lamp-brass-harikel", bn: "পিতলের হারিকেন", en: "Brass hurricane lantern", taka: 1650, palette: "brass", facts: { size: words("উচ্চতা ২৬ সেমি, কাচসহ", "26 cm tall, with glass") }, sayBn: "কেরোসিনে জ্বলে, চাইলে ভেতরে বাল্বও বসানো যায়।", sayEn: "It burns kerosene, and a bulb fits inside as well." },
    ],
  },
  {
    vendor: "dhamrai-kansa", category: "kitchen", motif: "knife", grams: 260,
    facts: { origin: words("কামারপাড়া, ধামরাই", "Kamarpara, Dhamrai"), material: words("স্প্রিং স্টিল, শিরীষ কাঠের হাতল", "Spring steel, rain-tree handle"), care: words("ব্যবহারের পর মুছে তেল মাখিয়ে রাখুন", "Wipe and oil after use") },
    aboutBn: "গাড়ির পুরোনো স্প্রিং পিটিয়ে বানানো লোহা, ধার থাকে অনেক দিন। কাগজে মোড়া, শিশুদের নাগালের বাইরে রাখুন।",
    aboutEn: "Forged from old vehicle springs, it holds its edge a long time. It comes wrapped; keep it from children.",
    items: [
      { slug: "knife-kitchen-6", bn: "রান্নাঘরের ছুরি, ৬ ইঞ্চি", en: "Kitchen knife, 6 inch", taka: 320, palette: "grey", facts: { size: words("ফলা ১৫ সেমি", "15 cm blade") }, sayBn: "সবজি থেকে মুরগি, এক ছুরিতেই চলে।", sayEn: "From greens to chicken, the one knife does it." },
      { slug: "knife-fish-8", bn: "মাছ কাটার ছুরি, ৮ ইঞ্চি", en: "Fish knife, 8 inch", taka: 420, palette: "black", facts: { size: words("ফলা ২০ সেমি", "20 cm blade") }, sayBn: "সরু আগা, ইলিশের পিঠ ধরে চিরতে সুবিধা।", sayEn: "A narrow point that opens a hilsa along the back." },
      { slug: "boti-folding", bn: "ভাঁজ করা বঁটি", en: "Folding boti", taka: 650, palette: "chocolate", motif: "dao", grams: 900, options: [sizes("medium", "large")], facts: { size: words("মাঝারি ৮, বড় ১০ ইঞ্চি ফলা", "Medium 8, large 10 inch blade") }, sayBn: "পা দিয়ে চেপে বসে কাটার বঁটি, তুলে রাখতে ভাঁজ হয়।", sayEn: "Held under the foot to cut, and folded away afterwards." },
      { slug: "dao-coconut", bn: "নারকেল কাটার দা", en: "Coconut dao", taka: 520, palette: "grey", motif: "dao", grams: 800, facts: { size: words("মোট ৩৬ সেমি", "36 cm overall") }, sayBn: "ভারী মাথা, ডাব আর বাঁশের জন্য।", sayEn: "Heavy at the head, for green coconuts and bamboo." },
      { slug: "dao-korbani-set", bn: "কোরবানির দা-ছুরির সেট", en: "Qurbani blade set", taka: 1850, palette: "maroon", motif: "dao", grams: 1900, stock: 3, facts: { size: words("চাপাতি, চামড়া ছাড়ানোর ছুরি, ছোট ছুরি", "Cleaver, skinning knife, small knife") }, sayBn: "চাপাতি আর দুই ছুরি, শাণ দিয়ে চটের ব্যাগে পাঠাই।", sayEn: "A cleaver and two knives, sharpened and sent in a jute bag." },
    ],
  },
  {
    vendor: "dhamrai-kansa", category: "kitchen", motif: "kasa-plate", grams: 420,
    facts: { origin, material: words("পিতল, ভেতরে টিনের প্রলেপ", "Brass, tinned inside"), care: words("লেবু দিয়ে মাজুন, মাজুনি নয়", "Clean with lemon, not with steel wool") },
    aboutBn: "রোজকার কাজের জিনিস, শোভার নয়; প্রলেপ উঠে গেলে আবার করে দিই। কিনারা ভাঁজ করা, হাত কাটে না।",
    aboutEn: "Made for daily use rather than show; when the tin wears we redo it. The rim is folded and safe.",
    items: [
      { slug: "brass-hata-khunti", bn: "পিতলের হাতা ও খুন্তি", en: "Brass ladle and turner", taka: 750, palette: "brass", motif: "brass", facts: { size: words("৩২ সেমি", "32 cm") }, sayBn: "লম্বা হাতলে আঁচ লাগে না, জোড়ায় বিক্রি।", sayEn: "Long handles keep the heat away; sold as a pair." },
      { slug: "brass-pan-bata", bn: "পিতলের পানের বাটা", en: "Brass paan box", taka: 1450, palette: "gold", facts: { size: words("ব্যাস ১৮ সেমি", "18 cm across") }, sayBn: "চুন, সুপারি, জর্দার আলাদা খোপ; নানির মন ভালো করার উপহার।", sayEn: "Separate wells for lime, betel and zarda; a present to please a grandmother." },
    ],
  },
];
