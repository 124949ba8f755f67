import type { Line } from "../line.ts";
import { colours, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("নিসবেতগঞ্জ, রংপুর", "Nisbetganj, Rangpur");
const care = words("ঝেড়ে রোদে দিন, ছোট দাগ ভেজা কাপড়ে মুছুন", "Shake and sun it; wipe small stains with a damp cloth");

export const nisbetganjShataranji: readonly Line[] = [
  {
    vendor: "nisbetganj-shataranji", category: "rugs-mats", motif: "shataranji", grams: [1100, 2600], options: [sizes("medium", "large")],
    facts: { origin, care, material: words("সুতি টানা, মোটা সুতি ও উল পড়েন", "Cotton warp, thick cotton and wool weft"), size: words("মাঝারি ৯০ × ১৫০, বড় ১৫০ × ২১০ সেমি", "Medium 90 × 150, large 150 × 210 cm") },
    aboutBn: "বাঁশের তাঁতে হাতের পাঞ্জায় চেপে বোনা, দুই পিঠই সোজা; এক পিঠ ময়লা হলে উল্টে নিন। জিআই স্বীকৃত রংপুরের শতরঞ্জি।",
    aboutEn: "Beaten in by hand on a bamboo loom, it has no wrong side: turn it over when one is soiled. Rangpur shataranji is a registered GI.",
    items: [
      { slug: "shataranji-hatir-pa", bn: "হাতির পা শতরঞ্জি", en: "Elephant-foot shataranji", taka: [1650, 3600], palette: "maroon", sayBn: "পুরোনো দরবারি নকশা, গোল গোল হাতির পায়ের ছাপ সারি দিয়ে বসানো।", sayEn: "An old courtly pattern of round elephant footprints set in rows." },
      { slug: "shataranji-jafri", bn: "জাফরি শতরঞ্জি", en: "Lattice jafri shataranji", taka: [1550, 3400], palette: "indigo", sayBn: "জানালার জাফরির মতো আড়াআড়ি জাল, নীল-সাদায়।", sayEn: "A blue and white lattice like an old window screen." },
      { slug: "shataranji-ilish", bn: "ইলিশ কাঁটা শতরঞ্জি", en: "Hilsa-bone shataranji", taka: [1450, 3200], palette: "grey", sayBn: "মাছের কাঁটার মতো তেরছা রেখা, ছাই আর কালোয়।", sayEn: "Slanting lines like fish bones in grey and black." },
      { slug: "shataranji-projapoti", bn: "প্রজাপতি শতরঞ্জি", en: "Butterfly shataranji", taka: [1750, 3800], palette: "festive", sayBn: "চার কোণে চারটি প্রজাপতি, মাঝখানে খোলা জমিন।", sayEn: "Four butterflies in the corners and a quiet field between." },
      { slug: "shataranji-natai", bn: "নাটাই ফুল শতরঞ্জি", en: "Natai-flower shataranji", taka: [1600, 3500], palette: "leaf", sayBn: "সবুজ জমিনে ঘুড়ির নাটাইয়ের মতো ফুল।", sayEn: "Flowers shaped like kite reels on green." },
      { slug: "shataranji-sadakalo", bn: "সাদা-কালো দাবার ছক শতরঞ্জি", en: "Chessboard shataranji", taka: [1500, 3300], palette: "black", sayBn: "শতরঞ্জ মানেই দাবা, নাম যেখান থেকে সেই ছকই বোনা।", sayEn: "Shatranj means chess, and this is the board that gave the rug its name." },
      { slug: "shataranji-surjo", bn: "সূর্যোদয় শতরঞ্জি", en: "Sunrise shataranji", taka: [1700, 3700], palette: "orange", sayBn: "নিচ থেকে ওপরে লাল, কমলা, হলুদ: তিস্তার পাড়ের ভোর।", sayEn: "Red, orange and yellow rise from the bottom, a dawn on the Teesta." },
    ],
  },
  {
    vendor: "nisbetganj-shataranji", category: "rugs-mats", motif: "shataranji", grams: 450,
    facts: { origin, care, material: words("মোটা সুতি", "Thick cotton") },
    aboutBn: "কারখানার বাড়তি সুতা দিয়ে বোনা, তাই রঙের মিল একেকটিতে একেক রকম। ওয়াশিং মেশিনে ধোয়া যায়।",
    aboutEn: "Woven from yarn left over in the workshop, so the mix of colours differs from piece to piece. Machine washable.",
    items: [
      { slug: "shataranji-paposh", bn: "শতরঞ্জি পাপোশ", en: "Shataranji doormat", taka: 280, palette: "natural", facts: { size: words("৬০ × ৪০ সেমি", "60 × 40 cm") }, sayBn: "দরজার সামনে রাখার ছোট শতরঞ্জি, বালু আটকায় ভালো।", sayEn: "A small rug for the door that catches sand well." },
      { slug: "shataranji-jaynamaz", bn: "শতরঞ্জি জায়নামাজ", en: "Shataranji prayer mat", taka: 850, palette: "bottle-green", options: [colours("green", "maroon", "navy")], facts: { size: words("৭০ × ১১৫ সেমি", "70 × 115 cm") }, sayBn: "মেহরাবের নকশা তোলা, শক্ত মেঝেতেও হাঁটুতে লাগে না।", sayEn: "Woven with a mihrab, and kind to the knees on a hard floor." },
      { slug: "shataranji-table-runner", bn: "শতরঞ্জি টেবিল রানার", en: "Shataranji table runner", taka: 620, palette: "red", facts: { size: words("৩৫ × ১৮০ সেমি", "35 × 180 cm") }, sayBn: "ছয়জনের খাবার টেবিলের মাঝ বরাবর, দুই মাথায় ঝালর।", sayEn: "It runs down a table for six, with fringes at both ends." },
      { slug: "shataranji-placemat-set", bn: "শতরঞ্জি টেবিল ম্যাট, ছয়টির সেট", en: "Shataranji place mats, set of six", taka: 780, palette: "mustard", facts: { size: words("৩৩ × ৪৫ সেমি", "33 × 45 cm") }, sayBn: "ছয়টি ছয় রঙের, গরম থালার নিচে নির্ভয়ে রাখা যায়।", sayEn: "Six in six colours, safe under a hot plate." },
    ],
  },
  {
    vendor: "nisbetganj-shataranji", category: "bedding", motif: "cushion", grams: 300,
    facts: { origin, care, material: words("শতরঞ্জি বুনন, সুতি", "Shataranji weave, cotton"), size: words("৪৫ × ৪৫ সেমি, শুধু কভার", "45 × 45 cm, cover only") },
    aboutBn: "সামনে শতরঞ্জি, পেছনে মোটা মারকিন। ভারী বুনন বলে কুশন গড়িয়ে পড়ে না।",
    aboutEn: "Shataranji in front, stout calico behind. The weave is heavy enough that the cushion stays put.",
    items: [
      { slug: "cushion-shataranji-trikon", bn: "ত্রিকোণ শতরঞ্জি কুশন কভার", en: "Triangle shataranji cushion cover", taka: 520, palette: "terracotta", sayBn: "পোড়ামাটির রঙের ত্রিভুজ, ঘিয়ে জমিনে।", sayEn: "Terracotta triangles on cream." },
      { slug: "cushion-shataranji-dora", bn: "ডোরা শতরঞ্জি কুশন কভার", en: "Striped shataranji cushion cover", taka: 480, palette: "sky", sayBn: "আকাশি, সাদা আর হলুদ ডোরা, বারান্দার চেয়ারে মানায়।", sayEn: "Sky, white and yellow stripes for the balcony chair." },
    ],
  },
  {
    vendor: "nisbetganj-shataranji", category: "bags-shoes", motif: "bag", grams: 420,
    facts: { origin, care, material: words("শতরঞ্জি বুনন, সুতির আস্তর", "Shataranji weave, cotton lining") },
    aboutBn: "মেঝের জন্য বোনা কাপড়, তাই ব্যাগ ছেঁড়ার ভয় নেই। ভেতরে চেইন দেওয়া পকেট।",
    aboutEn: "The cloth was made to be walked on, so it will not tear. There is a zipped pocket inside.",
    items: [
      { slug: "bag-shataranji-tote", bn: "শতরঞ্জি টোট ব্যাগ", en: "Shataranji tote", taka: 950, palette: "rose", facts: { size: words("৪০ × ৩৬ সেমি", "40 × 36 cm") }, sayBn: "বাজার হোক বা ল্যাপটপ, দুটিই নেওয়া যায়।", sayEn: "It takes the shopping or the laptop alike." },
      { slug: "bag-shataranji-sling", bn: "শতরঞ্জি স্লিং ব্যাগ", en: "Shataranji sling bag", taka: 720, palette: "violet", facts: { size: words("২২ × ১৮ সেমি", "22 × 18 cm") }, sayBn: "কোনাকুনি ঝোলানোর ছোট ব্যাগ, মোবাইল আর ছাতা আঁটে।", sayEn: "A small bag worn across the body, with room for phone and umbrella." },
    ],
  },
  {
    vendor: "nisbetganj-shataranji", category: "jute", motif: "jute-rug", grams: 1500,
    facts: { origin, care: words("ভেজাবেন না, ঝেড়ে রোদে দিন", "Keep dry, shake and sun"), material: words("পাট ও সুতি", "Jute and cotton") },
    aboutBn: "তোষা পাটের সোনালি আঁশ আর রঙিন সুতি মিলিয়ে বোনা। নিচে পিছলানো ঠেকাতে একটি ম্যাট দিলে ভালো।",
    aboutEn: "Golden tossa jute woven with coloured cotton. Put a grip mat under it on a smooth floor.",
    items: [
      { slug: "jute-rug-gol", bn: "গোল পাটের গালিচা", en: "Round jute rug", taka: 1350, palette: "natural", facts: { size: words("ব্যাস ১২০ সেমি", "120 cm across") }, sayBn: "বিনুনি পাকিয়ে গোল করে সেলাই করা, পড়ার ঘরের জন্য।", sayEn: "A braid sewn round and round, for a study or a reading corner." },
      { slug: "jute-rug-neel-dora", bn: "নীল ডোরা পাটের গালিচা", en: "Blue-striped jute rug", taka: 1480, palette: "indigo", facts: { size: words("৯০ × ১৫০ সেমি", "90 × 150 cm") }, sayBn: "পাটের জমিনে নীল সুতির ডোরা, ধুলা কম দেখা যায়।", sayEn: "Blue cotton stripes on jute, which hide the dust." },
    ],
  },
];
