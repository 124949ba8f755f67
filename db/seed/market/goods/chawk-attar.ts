import type { Line } from "../line.ts";
import { packs } from "../line.ts";
import { words } from "../words.ts";

const origin = words("চকবাজার, ঢাকা", "Chawkbazar, Dhaka");

export const chawkAttar: readonly Line[] = [
  {
    vendor: "chawk-attar", category: "attar-mehendi", motif: "attar", grams: [30, 45, 70], options: [packs("3ml", "6ml", "12ml")],
    facts: { origin, ingredients: words("সুগন্ধি তেল, চন্দন তেলের ভিত্তি; অ্যালকোহল নেই", "Fragrant oils in a sandal base; no alcohol"), shelf_life: words("৩ বছর", "3 years") },
    aboutBn: "কবজিতে এক ফোঁটাই আসর পর্যন্ত থাকে। কাচের শিশি, ঢাকনায় কাঠি লাগানো; সাদা কাপড়ে সরাসরি লাগাবেন না।",
    aboutEn: "One drop on the wrist lasts till late afternoon. A glass vial with a dipping stick; keep it off white cloth.",
    items: [
      { slug: "attar-shiuli", bn: "শিউলি আতর", en: "Shiuli attar", taka: [220, 400, 740], palette: "orange", sayBn: "আশ্বিনের ভোরে গাছতলায় পড়ে থাকা শিউলির ঘ্রাণ।", sayEn: "The scent of shiuli fallen under the tree at dawn in Ashwin." },
      { slug: "attar-beli", bn: "বেলি আতর", en: "Beli jasmine attar", taka: [240, 440, 820], palette: "white", sayBn: "খোঁপায় গোঁজা বেলির মালার মতো মিষ্টি আর পরিষ্কার।", sayEn: "Sweet and clean, like a beli garland tucked into a bun." },
      { slug: "attar-golap", bn: "গোলাপ আতর", en: "Rose attar", taka: [280, 520, 980], palette: "rose", sayBn: "দেশি গোলাপের ভারী সুবাস, মিলাদ আর বিয়ের চেনা ঘ্রাণ।", sayEn: "The heavy sweetness of country roses, known from milads and weddings." },
      { slug: "attar-chandan", bn: "চন্দন আতর", en: "Sandalwood attar", taka: [450, 850, 1600], palette: "honey", sayBn: "মহীশূর চন্দনের শান্ত কাঠের ঘ্রাণ, দেরিতে ফোটে আর দেরিতে যায়।", sayEn: "The calm wood of Mysore sandal, slow to open and slow to leave." },
      { slug: "attar-oud", bn: "সিলেটি আগর আতর", en: "Sylheti agar oud attar", taka: [950, 1800, 3400], palette: "chocolate", facts: { origin: words("সুজানগর, বড়লেখা; বোতলজাত চকবাজারে", "Sujanagar, Barlekha; bottled in Chawkbazar") }, sayBn: "বড়লেখার আগরগাছের তেল, ধোঁয়াটে আর গভীর, সবার জন্য নয়।", sayEn: "Oil of the agar trees of Barlekha, smoky and deep, not for everyone." },
      { slug: "attar-mati", bn: "সোঁদা মাটি আতর", en: "Wet earth attar", taka: [320, 600, 1120], palette: "terracotta", sayBn: "প্রথম বৃষ্টির পর মাটি থেকে যে ঘ্রাণ ওঠে সেটি শিশিতে।", sayEn: "What rises from the ground after the first rain, in a vial." },
    ],
  },
  {
    vendor: "chawk-attar", category: "attar-mehendi", motif: "mehendi", grams: 60,
    facts: { origin, ingredients: words("মেহেদি পাতা, লেবুর রস, চিনি, ইউক্যালিপটাস তেল", "Henna leaf, lemon juice, sugar, eucalyptus oil"), shelf_life: words("ফ্রিজে ১৫ দিন", "15 days in the fridge") },
    aboutBn: "পিপিডি বা কালো রং নেই, তাই শুকাতে ছয় ঘণ্টা আর পুরো রং আসতে এক দিন লাগে। আগে হাতে একটু লাগিয়ে দেখে নিন।",
    aboutEn: "No PPD, no black dye, so allow six hours to dry and a day for the full colour. Test a little on the hand first.",
    items: [
      { slug: "mehendi-cone-set", bn: "তাজা মেহেদি কোন, চারটি", en: "Fresh mehendi cones, four", taka: 180, palette: "leaf", sayBn: "ঈদের চাঁদরাতের জন্য অর্ডারের দিনেই বানানো কোন, মুখ সরু।", sayEn: "Made on the day you order for the night before Eid; the tip is fine." },
      { slug: "mehendi-powder", bn: "গুঁড়া মেহেদি", en: "Mehendi powder", taka: 160, palette: "bottle-green", facts: { ingredients: words("মেহেদি পাতার গুঁড়া, ১০০%", "Henna leaf powder, 100%"), shelf_life: words("১২ মাস", "12 months") }, grams: 210, sayBn: "তিনবার চালা মিহি গুঁড়া, চুলে দিলে ধুয়ে সহজে নামে।", sayEn: "Sifted three times; it rinses out of the hair easily." },
      { slug: "mehendi-bridal-box", bn: "কনের মেহেদি বাক্স", en: "Bridal mehendi box", taka: 550, palette: "maroon", grams: 260, sayBn: "আটটি কোন, নকশার বই আর লেবু-চিনির শিশি, এক বাক্সে।", sayEn: "Eight cones, a book of designs and a vial of lemon and sugar." },
    ],
  },
  {
    vendor: "chawk-attar", category: "skin-hair", motif: "soap", grams: 110,
    facts: { origin, ingredients: words("নারকেল ও নিম তেল, পানি, সোডিয়াম হাইড্রক্সাইড", "Coconut and neem oil, water, sodium hydroxide"), shelf_life: words("১৮ মাস", "18 months"), net_weight: words("১০০ গ্রাম", "100 g") },
    aboutBn: "ঠান্ডা পদ্ধতিতে বানিয়ে ছয় সপ্তাহ শুকানো, তাই সহজে গলে যায় না। প্রতিটি হাতে কাটা, মাপে একটু এদিক-ওদিক হয়।",
    aboutEn: "Cold-processed and cured for six weeks, so it lasts. Each bar is cut by hand and differs a little in size.",
    items: [
      { slug: "soap-neem", bn: "নিম সাবান", en: "Neem soap", taka: 140, palette: "leaf", sayBn: "নিমপাতা বাটা মেশানো, ব্রণ আর ঘামাচির দিনে আরাম দেয়।", sayEn: "With ground neem leaf, a relief in the season of prickly heat." },
      { slug: "soap-holud-chandan", bn: "হলুদ-চন্দন সাবান", en: "Turmeric and sandal soap", taka: 170, palette: "turmeric", facts: { ingredients: words("নারকেল তেল, কাঁচা হলুদ, চন্দন গুঁড়া, সোডিয়াম হাইড্রক্সাইড", "Coconut oil, raw turmeric, sandal powder, sodium hydroxide") }, sayBn: "কাঁচা হলুদ আর চন্দনের মৃদু ঘ্রাণ, ত্বকে দাগ ফেলে না।", sayEn: "Mild with raw turmeric and sandal; it leaves no stain." },
      { slug: "soap-golap-dudh", bn: "গোলাপ-দুধ সাবান", en: "Rose and milk soap", taka: 180, palette: "rose", facts: { ingredients: words("নারকেল তেল, গরুর দুধ, গোলাপজল, সোডিয়াম হাইড্রক্সাইড", "Coconut oil, cow's milk, rose water, sodium hydroxide") }, sayBn: "দুধ মেশানো বলে শীতের শুকনা ত্বকে টান লাগে না।", sayEn: "The milk keeps winter skin from feeling tight." },
      { slug: "soap-koyla", bn: "কাঠকয়লা সাবান", en: "Charcoal soap", taka: 160, palette: "black", facts: { ingredients: words("নারকেল তেল, বাঁশের কয়লা, সোডিয়াম হাইড্রক্সাইড", "Coconut oil, bamboo charcoal, sodium hydroxide") }, sayBn: "বাঁশের কয়লায় কালো, সারা দিন রাস্তায় থাকার পর মুখ ধোয়ার জন্য।", sayEn: "Black with bamboo charcoal, for the face after a day on the road." },
    ],
  },
  {
    vendor: "chawk-attar", category: "skin-hair", motif: "hair-oil", grams: [160, 270], options: [packs("100ml", "200ml")],
    facts: { origin, ingredients: words("নারকেল তেল, আমলকী, মেথি, কালোজিরা", "Coconut oil, amla, fenugreek, black cumin"), shelf_life: words("১২ মাস", "12 months") },
    aboutBn: "কাচের বোতলে, কারণ তেল প্লাস্টিকের ঘ্রাণ টেনে নেয়। শীতে জমে গেলে বোতলটি গরম পানিতে রাখুন।",
    aboutEn: "In glass, because oil takes up the smell of plastic. If it sets in winter stand the bottle in warm water.",
    items: [
      { slug: "hair-oil-amla", bn: "আমলকী-মেথি চুলের তেল", en: "Amla and fenugreek hair oil", taka: [220, 390], palette: "lime", sayBn: "সাত দিন রোদে রেখে ভেষজ ভেজানো, দাদির বাড়ির নিয়মে।", sayEn: "The herbs steep in the sun for seven days, as a grandmother would do it." },
      { slug: "hair-oil-kalojira", bn: "কালোজিরা চুলের তেল", en: "Black cumin hair oil", taka: [260, 470], palette: "black", sayBn: "ঠান্ডায় ভাঙানো কালোজিরা, ঘ্রাণ কড়া কিন্তু চুলে টেকে না।", sayEn: "Cold-pressed black cumin; the smell is strong but does not linger." },
      { slug: "hair-oil-joba", bn: "জবা ফুলের চুলের তেল", en: "Hibiscus hair oil", taka: [230, 410], palette: "red", facts: { ingredients: words("নারকেল তেল, জবা ফুল ও পাতা", "Coconut oil, hibiscus flower and leaf") }, sayBn: "লাল জবার পাপড়ি আর পাতা একসঙ্গে জ্বাল দেওয়া।", sayEn: "Red hibiscus petals and leaves simmered together." },
      { slug: "hair-oil-narikel", bn: "খাঁটি নারকেল তেল", en: "Virgin coconut oil", taka: [190, 340], palette: "white", facts: { ingredients: words("নারকেলের দুধ থেকে পাওয়া তেল, ১০০%", "Oil from coconut milk, 100%") }, sayBn: "নারকেলের দুধ থেকে তোলা, চুলে, ত্বকে, রান্নায়ও চলে।", sayEn: "Drawn from coconut milk, good for hair, skin and even the pan." },
    ],
  },
  {
    vendor: "chawk-attar", category: "skin-hair", motif: "face-pack", grams: 130,
    facts: { origin, ingredients: words("মুলতানি মাটি, চন্দন, শুকনা গোলাপ", "Fuller's earth, sandal, dried rose"), shelf_life: words("১২ মাস", "12 months"), net_weight: words("১০০ গ্রাম", "100 g") },
    aboutBn: "শুকনা গুঁড়া, ব্যবহারের আগে পানি বা টক দইয়ে গুলে নিন। প্রথমে কানের পেছনে একটু লাগিয়ে দেখুন সয় কি না।",
    aboutEn: "A dry powder: mix it with water or plain doi. Try a little behind the ear first.",
    items: [
      { slug: "facepack-uptan", bn: "গায়েহলুদের উপটান", en: "Wedding uptan", taka: 190, palette: "turmeric", facts: { ingredients: words("কাঁচা হলুদ, মসুর ডাল, চন্দন, কমলার খোসা", "Raw turmeric, red lentil, sandal, orange peel") }, sayBn: "কনের জন্য এক সপ্তাহ ধরে মাখার চিরকালের মিশ্রণ।", sayEn: "The old mixture a bride uses through the week before." },
      { slug: "facepack-multani", bn: "মুলতানি মাটি ও গোলাপ", en: "Fuller's earth and rose pack", taka: 170, palette: "natural", sayBn: "তেলতেলে ত্বকের জন্য, সপ্তাহে দুবারের বেশি নয়।", sayEn: "For oily skin, not more than twice a week." },
      { slug: "facepack-chaler-gura", bn: "আতপ চাল ও দুধের প্যাক", en: "Rice and milk face pack", taka: 180, palette: "white", facts: { ingredients: words("আতপ চাল, গুঁড়া দুধ, মধু গুঁড়া", "Sunned rice, milk powder, honey powder") }, sayBn: "মিহি চালগুঁড়া আলতো ঘষলে মরা চামড়া ওঠে।", sayEn: "Fine rice flour lifts dead skin when rubbed gently." },
      { slug: "facepack-neem-tulsi", bn: "নিম-তুলসী প্যাক", en: "Neem and tulsi pack", taka: 170, palette: "leaf", facts: { ingredients: words("নিম, তুলসী, মুলতানি মাটি", "Neem, tulsi, fuller's earth") }, sayBn: "ছায়ায় শুকানো পাতার সবুজ গুঁড়া, ঘ্রাণ তেতো কিন্তু কাজ শান্ত।", sayEn: "Leaves dried in shade: bitter to smell, quiet on the skin." },
    ],
  },
  {
    vendor: "chawk-attar", category: "art-stationery", motif: "hand-fan", grams: 120,
    facts: { origin, material: words("খসখস ও বাঁশ", "Vetiver and bamboo"), care: words("পানি ছিটিয়ে নিলে ঘ্রাণ ফেরে", "Sprinkle water to bring back the scent") },
    aboutBn: "বিদ্যুৎ না থাকলে কাজে লাগে, থাকলে দেয়ালে মানায়। হাতলে কাপড় মোড়ানো।",
    aboutEn: "Useful when the power is out and handsome on a wall when it is not. The grip is bound in cloth.",
    items: [
      { slug: "fan-khoskhos", bn: "খসখসের সুগন্ধি পাখা", en: "Vetiver hand fan", taka: 280, palette: "natural", facts: { size: words("ব্যাস ২৮ সেমি", "28 cm across") }, sayBn: "ভিজিয়ে বাতাস করলে খসখসের ঠান্ডা ঘ্রাণ ছড়ায়।", sayEn: "Dampened, it spreads the cool smell of vetiver." },
    ],
  },
  {
    vendor: "chawk-attar", category: "necklaces-earrings", motif: "tip", grams: 20,
    facts: { origin, material: words("মখমল কাগজ, ত্বকবান্ধব আঠা", "Velvet paper, skin-safe glue"), size: words("৬ থেকে ১৪ মিমি", "6 to 14 mm") },
    aboutBn: "এক পাতায় চব্বিশটি, ছোট থেকে বড় মাপে সাজানো। আঠা কয়েকবার খোলা-লাগানো সয়।",
    aboutEn: "Twenty-four to a card, small to large. The glue survives being taken off and put on a few times.",
    items: [
      { slug: "tip-lal-mokhmol", bn: "লাল মখমল টিপ", en: "Red velvet tips", taka: 60, palette: "red", sayBn: "গোল লাল টিপ, শাড়ির সাজে যেটি ছাড়া চলে না।", sayEn: "The round red tip no sari is complete without." },
      { slug: "tip-rongin-pathor", bn: "পাথর বসানো রঙিন টিপ", en: "Stone-set coloured tips", taka: 90, palette: "festive", sayBn: "মাঝে ছোট চকচকে পাথর, ঈদ আর বিয়ের সন্ধ্যার জন্য।", sayEn: "A small bright stone in each, for Eid and wedding evenings." },
    ],
  },
];
