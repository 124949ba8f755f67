import type { Line } from "../line.ts";
import { colours, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("জামালপুর সদর", "Jamalpur Sadar");
const care = words("ঠান্ডা পানিতে হাতে ধোবেন, চিপবেন না", "Hand wash cold, do not wring");

export const shaplaKantha: readonly Line[] = [
  {
    vendor: "shapla-kantha", category: "nakshi-kantha", motif: "kantha", grams: 1400,
    facts: { origin, care, material: words("তিন পরত সুতি, রঙিন সুতার ফোঁড়", "Three layers of cotton, coloured running stitch"), size: words("২২৫ × ২৭৫ সেমি (ডাবল)", "225 × 275 cm (double)") },
    aboutBn: "আগাগোড়া হাতের রান ফোঁড়, মেশিনের সেলাই একটিও নেই। কোণে যিনি সেলাই করেছেন তাঁর নামের প্রথম অক্ষর তোলা থাকে।",
    aboutEn: "Running stitch by hand throughout, not one seam by machine. In a corner you find the initial of the woman who made it.",
    items: [
      { slug: "kantha-jibon-gachh", bn: "জীবনগাছ নকশি কাঁথা", en: "Tree of life nakshi kantha", taka: 6800, palette: "leaf", sayBn: "মাঝখানে ডালপালা ছড়ানো গাছ, ডালে বারো রকম পাখি, গোড়ায় হরিণ।", sayEn: "A spreading tree with twelve kinds of birds on its branches and deer at its foot." },
      { slug: "kantha-padma-moni", bn: "পদ্ম মণ্ডলা নকশি কাঁথা", en: "Lotus mandala nakshi kantha", taka: 7500, palette: "rose", sayBn: "কেন্দ্রে শতদল পদ্ম, তাকে ঘিরে লতার সাত চক্র; পুরোটা শেষ হতে চার মাস।", sayEn: "A hundred-petalled lotus ringed by seven circles of vine, four months in the making." },
      { slug: "kantha-nouka-bilash", bn: "নৌকাবিলাস নকশি কাঁথা", en: "Boat journey nakshi kantha", taka: 7200, palette: "sky", sayBn: "নদী, পালতোলা নৌকা আর ঘাটে কলসি কাঁখে মেয়েরা: এক কাঁথায় পুরো একটি গ্রাম।", sayEn: "A river, boats under sail, girls with pitchers at the ghat: a whole village on one quilt." },
      { slug: "kantha-lohori", bn: "লহরী কাঁথা", en: "Lohori wave kantha", taka: 4800, palette: "indigo", options: [colours("blue", "red")], sayBn: "ঢেউয়ের পরে ঢেউ, সাদা জমিনে এক রঙের সুতায় লহর তোলা।", sayEn: "Wave upon wave in a single colour on white." },
      { slug: "kantha-sujni-golpo", bn: "সুজনি গল্প কাঁথা", en: "Sujni story kantha", taka: 8900, palette: "festive", stock: 2, sayBn: "বউ আসা, ধান কাটা, মেলা: রওশন আরার মায়ের মুখে শোনা বারোটি গল্প ঘরে ঘরে আঁকা।", sayEn: "A bride's arrival, the harvest, the fair: twelve tales of Rowshan Ara's mother, each in its own square." },
      { slug: "kantha-purono-shari", bn: "পুরোনো শাড়ির কাঁথা", en: "Old-sari kantha", taka: 2600, palette: "maroon", sayBn: "ব্যবহৃত নরম শাড়ি ধুয়ে তিন পরতে জোড়া, আসল নকশি কাঁথা এভাবেই শুরু হয়েছিল।", sayEn: "Soft worn saris, washed and joined in three layers, as the first kanthas were." },
      { slug: "kantha-kolmi-lota", bn: "কলমিলতা কাঁথা", en: "Kolmi vine kantha", taka: 5400, palette: "violet", sayBn: "চার কোণ থেকে কলমিলতা উঠে মাঝে মিলেছে, ফুলগুলো হালকা বেগুনি।", sayEn: "Water-spinach vines climb from four corners and meet in pale violet flowers." },
    ],
  },
  {
    vendor: "shapla-kantha", category: "kids-clothes", motif: "baby-quilt", grams: 350,
    facts: { origin, care: words("গরম পানিতে কাচা যায়, রোদে শুকাবেন", "Can be washed hot; dry in the sun"), material: words("দুই পরত নরম সুতি", "Two layers of soft cotton"), age: words("জন্ম থেকে ১ বছর", "Birth to 1 year"), size: words("৭৫ × ৯০ সেমি", "75 × 90 cm") },
    aboutBn: "আজো রং ছাড়া, বাচ্চার মুখে গেলেও ভয় নেই। একবার ধুয়ে, রোদে শুকিয়ে তবেই প্যাকেট করা হয়।",
    aboutEn: "Free of azo dyes, safe even in a baby's mouth. Each is washed and sunned before it is packed.",
    items: [
      { slug: "baby-kantha-hati", bn: "হাতি আঁকা শিশুর কাঁথা", en: "Baby kantha with elephants", taka: 750, palette: "sky", sayBn: "সারি বেঁধে পাঁচটি হাতি, শুঁড়ে ধরা লেজ।", sayEn: "Five elephants walk in a line, trunk to tail." },
      { slug: "baby-kantha-mach", bn: "মাছ আঁকা শিশুর কাঁথা", en: "Baby kantha with fishes", taka: 720, palette: "sea", sayBn: "নীল ঢেউয়ের মাঝে রঙিন পুঁটি আর খলসে মাছ।", sayEn: "Bright little puti and kholshe swim among blue waves." },
      { slug: "baby-kantha-chand", bn: "চাঁদমামা শিশুর কাঁথা", en: "Chandmama baby kantha", taka: 750, palette: "turmeric", sayBn: "হলুদ চাঁদ আর ঘুমন্ত তারা, ছড়ার সেই চাঁদমামা।", sayEn: "A yellow moon and sleepy stars, the uncle moon of the nursery rhyme." },
      { slug: "baby-kantha-set", bn: "নবজাতকের কাঁথা, তিনটির সেট", en: "Newborn kanthas, set of three", taka: 1650, was: 1900, palette: "rose", sayBn: "ছোট মাপের তিনটি কাঁথা, দিনে কয়েকবার বদলাতে যা লাগে।", sayEn: "Three in a smaller size, for the changes a newborn needs every day." },
    ],
  },
  {
    vendor: "shapla-kantha", category: "bedding", motif: "cushion", grams: 220, options: [{ key: "pack", values: ["one", "pair"] }],
    facts: { origin, care, material: words("সুতি, কাঁথা ফোঁড়; তুলা ছাড়া শুধু কভার", "Cotton with kantha stitch; cover only"), size: words("৪০ × ৪০ সেমি", "40 × 40 cm") },
    aboutBn: "পেছনে লুকানো চেইন, খুলে ধোয়া যায়। একটি বা জোড়া নিতে পারেন।",
    aboutEn: "A hidden zip at the back lets you take it off and wash it. Sold singly or as a pair.",
    items: [
      { slug: "cushion-kantha-surjomukhi", bn: "সূর্যমুখী কাঁথা কুশন কভার", en: "Sunflower kantha cushion cover", taka: [480, 900], palette: "turmeric", sayBn: "মাঝে একটি বড় সূর্যমুখী, পাপড়িতে তিন রকম হলুদ।", sayEn: "One large sunflower with three yellows in its petals." },
      { slug: "cushion-kantha-pakhi", bn: "দোয়েল কাঁথা কুশন কভার", en: "Magpie-robin kantha cushion cover", taka: [480, 900], palette: "black", sayBn: "সাদা-কালো দোয়েল বসে আছে লাল ডালিমের ডালে।", sayEn: "A black and white magpie robin sits on a branch of red pomegranate." },
      { slug: "cushion-kantha-dheu", bn: "ঢেউ ফোঁড়ের কুশন কভার", en: "Wave-stitch cushion cover", taka: [420, 790], palette: "indigo", sayBn: "নীলের ওপর সাদা সুতার সমান্তরাল ঢেউ, যেকোনো ঘরে মানিয়ে যায়।", sayEn: "Even white waves on blue that suit any room." },
    ],
  },
  {
    vendor: "shapla-kantha", category: "bags-shoes", motif: "bag", grams: 300,
    facts: { origin, care, material: words("ক্যানভাস ও সুতি, কাঁথা ফোঁড়", "Canvas and cotton with kantha stitch") },
    aboutBn: "ভেতরে আস্তর আর মোবাইলের আলাদা খোপ আছে। ফিতা মোটা ক্যানভাসের, বই নিলেও কাঁধে বসে যায় না।",
    aboutEn: "It is lined, with a pocket for the phone. The broad canvas strap does not cut, even with books inside.",
    items: [
      { slug: "bag-kantha-jhola", bn: "কাঁথা ফোঁড়ের ঝোলা ব্যাগ", en: "Kantha-stitch shoulder bag", taka: 850, palette: "maroon", options: [colours("maroon", "navy", "mustard")], facts: { size: words("৩৮ × ৩৫ সেমি", "38 × 35 cm") }, sayBn: "ক্লাসে যাওয়ার ঝোলা, সামনে শাপলা আর লতার কাজ।", sayEn: "A bag for the classroom with water lilies and vines on the front." },
      { slug: "purse-kantha-batua", bn: "কাঁথা বটুয়া", en: "Kantha drawstring potli", taka: 380, palette: "violet", motif: "wallet", facts: { size: words("১৮ × ২০ সেমি", "18 × 20 cm") }, sayBn: "দুই পাশে ফিতা টানলেই মুখ বন্ধ, বিয়েবাড়িতে শাড়ির সঙ্গে নেওয়ার মতো।", sayEn: "Pull the two cords and it closes; made to go with a sari at weddings." },
      { slug: "purse-kantha-mobile", bn: "কাঁথা ফোঁড়ের মোবাইল পার্স", en: "Kantha phone purse", taka: 420, palette: "leaf", motif: "wallet", facts: { size: words("১৯ × ১১ সেমি", "19 × 11 cm") }, sayBn: "বড় ফোন আর কয়েকটি নোট আঁটে, লম্বা ফিতায় কোনাকুনি ঝোলানো যায়।", sayEn: "It holds a large phone and a few notes and hangs across the body on a long cord." },
    ],
  },
  {
    vendor: "shapla-kantha", category: "kurti", motif: "kurti", grams: 260, options: [sizes("m", "l", "xl")],
    facts: { origin, care, material: words("সুতি ভয়েল", "Cotton voile") },
    aboutBn: "কাপড় আগে ধুয়ে নেওয়া, তাই মাপ বদলায় না। হাতা তিন-চতুর্থাংশ, লম্বায় ৪২ ইঞ্চি।",
    aboutEn: "The cloth is washed before sewing, so the size stays. Three-quarter sleeves, 42 inches long.",
    items: [
      { slug: "kurti-kantha-joba", bn: "জবা ফুল কাঁথা কুর্তি", en: "Hibiscus kantha kurti", taka: 1450, palette: "red", sayBn: "গলার নিচে একটি বড় জবা, হাতায় তার কুঁড়ি।", sayEn: "A large hibiscus under the neckline and its buds on the sleeves." },
      { slug: "kurti-kantha-ful-jhuri", bn: "ফুলঝুরি কাঁথা কুর্তি", en: "Fuljhuri kantha kurti", taka: 1380, palette: "sky", sayBn: "পুরো বুকে ছিটানো ছোট ছোট ফোঁড়, দূর থেকে ঝিরিঝিরি বৃষ্টির মতো।", sayEn: "Tiny stitches scattered over the front, like drizzle seen from afar." },
    ],
  },
];
