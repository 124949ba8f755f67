import type { Line } from "../line.ts";
import { sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("লালবাগ, ঢাকা", "Lalbagh, Dhaka");

export const rickshawRong: readonly Line[] = [
  {
    vendor: "rickshaw-rong", category: "art-stationery", motif: "rickshaw-art", grams: 700,
    facts: { origin, material: words("টিনের পাত, এনামেল রং", "Tin sheet, enamel paint"), size: words("৩৮ × ২৮ সেমি", "38 × 28 cm"), care: words("ভেজা কাপড়ে মুছলে ক্ষতি নেই", "May be wiped with a damp cloth") },
    aboutBn: "রিকশার বোর্ডের মতোই টিনে হাতে আঁকা, ছাপা নয়; নিচে শিল্পীর সই। পেছনে ঝোলানোর আংটা লাগানো।",
    aboutEn: "Painted by hand on tin like a rickshaw board, never printed, and signed. A hook is fixed at the back.",
    items: [
      { slug: "rickshaw-board-bagh", bn: "বাঘের সংসার রিকশাচিত্র", en: "Tiger family rickshaw painting", taka: 1450, palette: "orange", sayBn: "মা বাঘ আর তিন ছানা, পেছনে ডুবন্ত সূর্য আর নারকেলগাছ।", sayEn: "A tigress with three cubs before a setting sun and coconut palms." },
      { slug: "rickshaw-board-tajmahal", bn: "তাজমহল রিকশাচিত্র", en: "Taj Mahal rickshaw painting", taka: 1350, palette: "sky", sayBn: "নীল আকাশে সাদা তাজ, সামনে দুটি রাজহাঁস।", sayEn: "A white Taj on a blue sky with two swans in front." },
      { slug: "rickshaw-board-moyur", bn: "জোড়া ময়ূর রিকশাচিত্র", en: "Twin peacocks rickshaw painting", taka: 1400, palette: "sea", sayBn: "মুখোমুখি দুই ময়ূরের মাঝে লেখা ‘মায়ের দোয়া’।", sayEn: "Between two facing peacocks stand the words \"mother's blessing\"." },
      { slug: "rickshaw-board-cinema", bn: "সিনেমার নায়ক-নায়িকা রিকশাচিত্র", en: "Film couple rickshaw painting", taka: 1600, palette: "rose", sayBn: "সত্তরের পোস্টারের ঢঙে গোলাপি গাল, সবুজ ছায়া।", sayEn: "Pink cheeks and green shadows in the manner of a seventies poster." },
      { slug: "rickshaw-board-gram", bn: "গ্রামের দৃশ্য রিকশাচিত্র", en: "Village scene rickshaw painting", taka: 1350, palette: "leaf", sayBn: "কুঁড়েঘর, পালতোলা নৌকা আর এক ঝাঁক বক।", sayEn: "A hut, a boat under sail and a flock of egrets." },
    ],
  },
  {
    vendor: "rickshaw-rong", category: "kitchen", motif: "rickshaw-art", grams: 900,
    facts: { origin, material: words("অ্যালুমিনিয়াম ও টিন, খাদ্যনিরাপদ ভেতর", "Aluminium and tin, food-safe inside"), care: words("বাইরে মাজুনি দেবেন না", "No scourer on the outside") },
    aboutBn: "রং শুধু বাইরে, তার ওপর তাপসহ বার্নিশ; সরাসরি আগুনে বসাবেন না। হাতে আঁকা বলে ফুলের জায়গা একেকটিতে একেক রকম।",
    aboutEn: "The paint is only outside, under a heat-proof varnish; do not set it on a flame. Painted by hand, so the flowers never fall in the same place.",
    items: [
      { slug: "rickshaw-kettle", bn: "রিকশাচিত্রের চায়ের কেতলি", en: "Rickshaw art tea kettle", taka: 980, palette: "festive", options: [sizes("small", "large")], facts: { size: words("ছোট ১, বড় ২ লিটার", "Small 1, large 2 litres") }, sayBn: "টংদোকানের কেতলি, গায়ে পদ্ম আর টিয়া।", sayEn: "The kettle of the tea stall, dressed in lotus and parrots." },
      { slug: "rickshaw-tray", bn: "রিকশাচিত্রের ট্রে", en: "Rickshaw art tray", taka: 750, palette: "red", facts: { size: words("৪০ × ৩০ সেমি", "40 × 30 cm") }, sayBn: "লাল জমিনে গোলাপের তোড়া, ছয় কাপ বসে।", sayEn: "A bunch of roses on red, with room for six cups." },
      { slug: "rickshaw-tiffin", bn: "রিকশাচিত্রের টিফিন ক্যারিয়ার", en: "Rickshaw art tiffin carrier", taka: 1250, palette: "turmeric", facts: { size: words("তিন বাটি", "Three tiers") }, sayBn: "তিন বাটির টিফিন, অফিসে নিয়ে গেলে সবাই জিজ্ঞেস করে কোথায় পেলেন।", sayEn: "Three tiers; at the office everyone will ask where you found it." },
      { slug: "rickshaw-coaster-set", bn: "রিকশাচিত্রের কোস্টার, ছয়টির সেট", en: "Rickshaw art coasters, set of six", taka: 420, palette: "bottle-green", grams: 260, facts: { size: words("১০ × ১০ সেমি", "10 × 10 cm") }, sayBn: "ছয়টিতে ছয় প্রাণী, নিচে কর্ক লাগানো।", sayEn: "Six animals on six coasters backed with cork." },
    ],
  },
  {
    vendor: "rickshaw-rong", category: "art-stationery", motif: "notebook", grams: 280,
    facts: { origin, material: words("বোর্ড মলাট, ৮০ গ্রাম কাগজ", "Board cover, 80 g paper"), pages: words("১৬০ পাতা", "160 pages"), size: words("১৫ × ২১ সেমি", "15 × 21 cm") },
    aboutBn: "আসল আঁকা ছবি থেকে মলাট ছাপা, ওপরে ম্যাট আবরণ। পাতা হালকা ঘিয়ে, রুলটানা।",
    aboutEn: "The cover is printed from an original painting and coated matt. The pages are cream and ruled.",
    items: [
      { slug: "notebook-rickshaw-bagh", bn: "বাঘ মলাটের খাতা", en: "Tiger cover notebook", taka: 240, palette: "orange", sayBn: "মলাটে ওস্তাদ হানিফের বাঘ, চোখ দুটি টর্চের মতো।", sayEn: "Ustad Hanif's tiger on the cover, its eyes like torches." },
      { slug: "notebook-rickshaw-phul", bn: "ফুলদানি মলাটের খাতা", en: "Flower vase notebook", taka: 240, palette: "rose", sayBn: "নীল ফুলদানিতে গোলাপ আর গাঁদা, ভেতরে কলম রাখার ফাঁস।", sayEn: "Roses and marigolds in a blue vase, with a loop for the pen." },
      { slug: "notebook-rickshaw-bangla", bn: "বর্ণমালা খাতা", en: "Bangla alphabet notebook", taka: 260, palette: "turmeric", sayBn: "মলাটজুড়ে রিকশার হরফে অ আ ক খ।", sayEn: "Vowels and consonants in rickshaw lettering all over the cover." },
    ],
  },
  {
    vendor: "rickshaw-rong", category: "art-stationery", motif: "wall-art", grams: 350,
    facts: { origin, material: words("আর্ট পেপারে ছাপা, ফ্রেম ছাড়া", "Print on art paper, unframed"), size: words("৩০ × ৪২ সেমি (এ৩)", "30 × 42 cm (A3)") },
    aboutBn: "গোল নলে পাঠাই, ভাঁজ পড়ে না। নিচে পেনসিলে নম্বর দেওয়া, এক ছবির মোট দুই শ কপি।",
    aboutEn: "Sent in a tube, uncreased. Numbered in pencil, two hundred of each.",
    items: [
      { slug: "print-puran-dhaka", bn: "পুরান ঢাকার ছাদ", en: "Roofs of Old Dhaka print", taka: 550, palette: "terracotta", sayBn: "সাকরাইনের বিকেলে ছাদে ছাদে ঘুড়ি।", sayEn: "Kites over the roofs on a Shakrain afternoon." },
      { slug: "print-launch-ghat", bn: "সদরঘাট লঞ্চ", en: "Sadarghat launch print", taka: 550, palette: "indigo", sayBn: "সন্ধ্যার বুড়িগঙ্গায় তিনতলা লঞ্চ, জানালায় আলো।", sayEn: "A three-decked launch on the evening Buriganga, every window lit." },
      { slug: "print-shohid-minar", bn: "ফাগুনের শহীদ মিনার", en: "Shaheed Minar in spring print", taka: 550, palette: "red", sayBn: "আলপনা আর পলাশে ঘেরা শহীদ মিনার, মানুষ নেই, শুধু ফুল।", sayEn: "The Minar amid alpona and palash: no people, only flowers." },
    ],
  },
  {
    vendor: "rickshaw-rong", category: "bags-shoes", motif: "umbrella", grams: 480,
    facts: { origin, material: words("কাপড়ের ছাতা, আটটি শিক", "Fabric umbrella, eight ribs"), care: words("শুকিয়ে গুটিয়ে রাখুন", "Dry it before folding"), size: words("ব্যাস ১০৫ সেমি", "105 cm across") },
    aboutBn: "কাপড় আমদানি, আঁকা এখানে; রং বৃষ্টিতে ধুয়ে যায় না। হাতল কাঠের, বাঁকানো।",
    aboutEn: "The fabric is imported and painted here in colours that do not wash off. The crook handle is of wood.",
    items: [
      { slug: "umbrella-rickshaw", bn: "রিকশাচিত্রের ছাতা", en: "Rickshaw art umbrella", taka: 950, palette: "festive", sayBn: "আট খোপে আট ফুল, মেঘলা দিনেও রাস্তা রঙিন।", sayEn: "Eight flowers on eight panels make a grey street bright." },
      { slug: "umbrella-kalo-par", bn: "লাল পাড় কালো ছাতা", en: "Black umbrella with a red border", taka: 780, palette: "black", sayBn: "ভেতরের দিকে লুকানো পদ্ম, ছাতা মেললে কেবল আপনিই দেখবেন।", sayEn: "A lotus is painted on the inside, where only you will see it." },
    ],
  },
  {
    vendor: "rickshaw-rong", category: "lamps-plants", motif: "lamp", grams: 600,
    facts: { origin, material: words("টিন ও এনামেল রং", "Tin and enamel paint"), size: words("উচ্চতা ২৪ সেমি", "24 cm tall") },
    aboutBn: "ভেতরে মোমবাতি বা ছোট বাল্ব দুটোই বসে। আঁকা টিনের ফুটো দিয়ে আলো ছিটকে পড়ে।",
    aboutEn: "It takes a candle or a small bulb, and the light scatters through holes in the painted tin.",
    items: [
      { slug: "lamp-rickshaw-lanthon", bn: "রিকশাচিত্রের লণ্ঠন", en: "Rickshaw art lantern", taka: 850, palette: "violet", sayBn: "চার পাশে চার পাখি, মাথায় ঝোলানোর আংটা।", sayEn: "Four birds on four sides and a ring to hang it by." },
    ],
  },
];
