import type { Line } from "../line.ts";
import { colours, packs } from "../line.ts";
import { words } from "../words.ts";

const origin = words("আদমপুর, কমলগঞ্জ, মৌলভীবাজার", "Adampur, Kamalganj, Moulvibazar");
const care = words("ঠান্ডা পানিতে হাতে ধোবেন", "Hand wash in cold water");

export const monipuriBari: readonly Line[] = [
  {
    vendor: "monipuri-bari", category: "saris", motif: "sari", grams: 460,
    facts: { origin, care, material: words("মণিপুরি তাঁতের সুতি", "Monipuri handloom cotton"), size: words("৫.৫ মিটার", "5.5 m") },
    aboutBn: "পাড়ে মৈরাং নকশা, মন্দিরের চূড়ার মতো খাঁজকাটা, এটিই মণিপুরি শাড়ির চিহ্ন। জমিন পাতলা, কিন্তু বুনন শক্ত।",
    aboutEn: "The toothed moirang border, like a row of temple spires, is the mark of a Monipuri sari. The body is thin but firmly woven.",
    items: [
      { slug: "monipuri-sari-shobuj", bn: "সবুজ মৈরাং মণিপুরি শাড়ি", en: "Green moirang Monipuri sari", taka: 1850, palette: "leaf", options: [colours("green", "sky")], sayBn: "চা-বাগানের সবুজ জমিনে লাল মৈরাং পাড়।", sayEn: "A red moirang border on the green of the tea gardens." },
      { slug: "monipuri-sari-beguni", bn: "বেগুনি মণিপুরি শাড়ি", en: "Purple Monipuri sari", taka: 1950, palette: "violet", sayBn: "রাসপূর্ণিমার মেলার জন্য বোনা বেগুনি জমিন, পাড় সাদা।", sayEn: "Woven purple for the Rash fair, with a white border." },
      { slug: "monipuri-sari-komola", bn: "কমলা মণিপুরি শাড়ি", en: "Orange Monipuri sari", taka: 1780, palette: "orange", sayBn: "কমলালেবুর রং, আঁচলে আড়াআড়ি সাত ডোরা।", sayEn: "The colour of oranges, with seven stripes across the anchal." },
    ],
  },
  {
    vendor: "monipuri-bari", category: "gamcha-lungi-shawl", motif: "shawl", grams: 380,
    facts: { origin, care, material: words("উল ও সুতি মিশ্র", "Wool and cotton"), size: words("২০০ × ৯০ সেমি", "200 × 90 cm") },
    aboutBn: "কোমর তাঁতে বোনা, তাই চওড়া দিকে মাঝ বরাবর একটি জোড়া থাকে; এটি খুঁত নয়, হাতের কাজের নিয়ম।",
    aboutEn: "It is woven on a waist loom, so two widths meet in a seam along the middle; that is the craft, not a fault.",
    items: [
      { slug: "monipuri-shawl-lal", bn: "লাল মণিপুরি চাদর", en: "Red Monipuri shawl", taka: 1150, palette: "red", sayBn: "লাল জমিনে কালো-সাদা মাছের কাঁটার ডোরা।", sayEn: "Black and white fishbone stripes on red." },
      { slug: "monipuri-shawl-kalo", bn: "কালো মণিপুরি চাদর", en: "Black Monipuri shawl", taka: 1200, palette: "black", sayBn: "কালোর ওপর রঙিন ফুলের সারি, শীতের অনুষ্ঠানে মানায়।", sayEn: "Rows of bright flowers on black for winter gatherings." },
      { slug: "monipuri-shawl-akashi", bn: "আকাশি মণিপুরি চাদর", en: "Sky-blue Monipuri shawl", taka: 1150, palette: "sky", sayBn: "কুয়াশার ভোরের মতো ফিকে আকাশি, কিনারে গোলাপি রেখা।", sayEn: "A pale blue like a misty dawn, with a pink line at the edge." },
      { slug: "monipuri-shawl-jora", bn: "মণিপুরি উত্তরীয়", en: "Monipuri uttoriyo scarf", taka: 450, palette: "red-white", facts: { size: words("১৮০ × ৪০ সেমি", "180 × 40 cm") }, sayBn: "অতিথিকে বরণ করার সাদা উত্তরীয়, দুই মাথায় লাল নকশা।", sayEn: "The white scarf given to guests, patterned in red at both ends." },
    ],
  },
  {
    vendor: "monipuri-bari", category: "gamcha-lungi-shawl", motif: "gamcha", grams: 200,
    facts: { origin, care, material: words("মোটা সুতি", "Thick cotton"), size: words("১৭০ × ৭০ সেমি", "170 × 70 cm") },
    aboutBn: "সাধারণ গামছার চেয়ে মোটা, অনেকে সোফার ঢাকনা বা টেবিল রানার হিসেবেও নেন।",
    aboutEn: "Thicker than the usual gamcha; many use it as a throw or a table runner.",
    items: [
      { slug: "monipuri-gamcha-holud", bn: "হলুদ-কালো মণিপুরি গামছা", en: "Yellow and black Monipuri gamcha", taka: 320, palette: "mustard", sayBn: "হলুদ ডোরার ফাঁকে কালো খোপ, রং পাকা।", sayEn: "Black squares between yellow stripes, in fast colours." },
      { slug: "monipuri-gamcha-moyur", bn: "ময়ূরকণ্ঠী মণিপুরি গামছা", en: "Teal Monipuri gamcha", taka: 320, palette: "sea", sayBn: "নীল আর সবুজের মাঝামাঝি রং, চেক খুব ছোট।", sayEn: "Somewhere between blue and green, in a very small check." },
    ],
  },
  {
    vendor: "monipuri-bari", category: "tea", motif: "tea-packet", grams: [230, 440], options: [packs("200g", "400g")],
    facts: { origin: words("শ্রীমঙ্গল ও কমলগঞ্জের বাগান", "Gardens of Sreemangal and Kamalganj"), ingredients: words("চা পাতা (Camellia sinensis), ১০০%", "Tea (Camellia sinensis), 100%"), shelf_life: words("১৮ মাস", "18 months"), storage: words("ঢাকনা আঁটা কৌটায়, মসলা থেকে দূরে", "In a closed tin, away from spices") },
    aboutBn: "বাগান থেকে সরাসরি কেনা, মেশানো গুঁড়া নেই। প্যাকেটের গায়ে পাতা তোলার মাস লেখা থাকে।",
    aboutEn: "Bought straight from the garden, with no dust blended in. The month of plucking is on the packet.",
    items: [
      { slug: "tea-ctc-srimangal", bn: "শ্রীমঙ্গল সিটিসি চা", en: "Sreemangal CTC tea", taka: [180, 340], palette: "red", sayBn: "দুধ-চায়ের জন্য কড়া লিকার, দ্বিতীয় ফ্লাশের পাতা।", sayEn: "A strong liquor for milk tea, from the second flush." },
      { slug: "tea-orthodox", bn: "অর্থোডক্স পাতা চা", en: "Orthodox leaf tea", taka: [320, 600], palette: "chocolate", sayBn: "আস্ত পাকানো পাতা, দুধ ছাড়া খেলে ফুলের ঘ্রাণ মেলে।", sayEn: "Whole twisted leaves; without milk you taste flowers." },
      { slug: "tea-green", bn: "সবুজ চা", en: "Green tea", taka: [280, 530], palette: "leaf", sayBn: "ভাপে শুকানো কচি পাতা, ৮০ ডিগ্রির পানিতে দুই মিনিটই যথেষ্ট।", sayEn: "Young leaves dried over steam; two minutes in water at 80 degrees is enough." },
      { slug: "tea-masala", bn: "মসলা চা", en: "Masala tea", taka: [240, 450], palette: "orange", facts: { ingredients: words("সিটিসি চা, আদা, এলাচ, দারুচিনি, লবঙ্গ, তেজপাতা", "CTC tea, ginger, cardamom, cinnamon, clove, bay leaf") }, sayBn: "আদা, এলাচ, দারুচিনি আগেই মেশানো, শুধু দুধে ফুটিয়ে নিন।", sayEn: "Ginger, cardamom and cinnamon are already in; only boil it with milk." },
      { slug: "tea-tulsi", bn: "তুলসী-লেবুপাতা চা", en: "Tulsi and lemon-leaf tea", taka: [260, 490], palette: "lime", facts: { ingredients: words("সবুজ চা, শুকনা তুলসী, লেবুপাতা", "Green tea, dried tulsi, lemon leaf") }, sayBn: "সর্দি-কাশির দিনে আরামের চা, তুলসী বাড়ির উঠানের।", sayEn: "A comfort in the season of colds; the tulsi grows in our yard." },
    ],
  },
  {
    vendor: "monipuri-bari", category: "tea", motif: "tea-packet", grams: 130,
    facts: { origin: words("শ্রীমঙ্গল, মৌলভীবাজার", "Sreemangal, Moulvibazar"), ingredients: words("সাদা চায়ের কুঁড়ি", "White tea buds"), shelf_life: words("২৪ মাস", "24 months"), storage: words("ঢাকনা আঁটা টিনে", "In a closed tin"), net_weight: words("৫০ গ্রাম", "50 g") },
    aboutBn: "শুধু না-ফোটা কুঁড়ি, চৈত্রের প্রথম সপ্তাহে হাতে তোলা। টিনের কৌটায় আসে, উপহার দেওয়ার মতো।",
    aboutEn: "Unopened buds only, picked by hand in the first week of Chaitra. It comes in a tin fit for a present.",
    items: [
      { slug: "tea-white-tin", bn: "সাদা চা, টিনের কৌটায়", en: "White tea in a tin", taka: 950, palette: "cream", sayBn: "লিকার হালকা সোনালি, স্বাদে মধুর আভাস।", sayEn: "A pale golden liquor with a hint of honey." },
    ],
  },
  {
    vendor: "monipuri-bari", category: "cane-bamboo-wood", motif: "bamboo", grams: 500,
    facts: { origin, material: words("মুলি বাঁশ", "Muli bamboo"), care: words("শুকনা কাপড়ে মুছবেন", "Wipe with a dry cloth") },
    aboutBn: "বাঁশ আগে ধোঁয়ায় সেঁকে নেওয়া, তাই ঘুণ ধরে না। কিনারা ঘষে মসৃণ করা।",
    aboutEn: "The bamboo is smoked first against borers and its edges are rubbed smooth.",
    items: [
      { slug: "bamboo-tea-tray", bn: "বাঁশের চায়ের ট্রে", en: "Bamboo tea tray", taka: 550, palette: "natural", facts: { size: words("৩৬ × ২৫ সেমি", "36 × 25 cm") }, sayBn: "চার কাপ আর একটি কেতলি বসে, দুই পাশে ধরার ফাঁক।", sayEn: "Room for four cups and a pot, with a grip at each side." },
      { slug: "bamboo-mug-pair", bn: "বাঁশের মগ, জোড়া", en: "Bamboo mugs, a pair", taka: 380, palette: "honey", facts: { size: words("উচ্চতা ১২ সেমি, ২৮০ মিলি", "12 cm tall, 280 ml") }, sayBn: "এক গিঁট বাঁশ কেটে বানানো, গরম চায়েও হাত পোড়ে না।", sayEn: "Cut from one joint of bamboo; even hot tea does not burn the hand." },
    ],
  },
];
