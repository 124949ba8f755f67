import type { Line } from "../line.ts";
import { colours } from "../line.ts";
import { words } from "../words.ts";

const origin = words("নোয়াপাড়া, রূপগঞ্জ, নারায়ণগঞ্জ", "Noapara, Rupganj, Narayanganj");
const care = words("ড্রাই ওয়াশ, বা কাটা পাড়ে ঠান্ডা পানিতে হাতে; মুড়িয়ে রাখবেন, ভাঁজে নয়", "Dry clean or send for traditional kata wash; keep it rolled, not folded");

export const shitalakshyaJamdani: readonly Line[] = [
  {
    vendor: "shitalakshya-jamdani", category: "jamdani", motif: "jamdani", grams: 380,
    facts: { origin, care, material: words("১০০ কাউন্টের সুতি টানা ও পড়েন", "100-count cotton, warp and weft"), size: words("৫.৫ মিটার, ব্লাউজের কাপড় নেই", "5.5 m, no blouse piece") },
    aboutBn: "মেশিনের ছাপ নয়, কান্দুল দিয়ে একটি একটি করে তোলা নকশা; উল্টো পিঠে সুতার মাথা দেখলেই বোঝা যায়। শাড়ির সঙ্গে তাঁতির নাম ও বোনার তারিখ দেওয়া থাকে।",
    aboutEn: "No machine print: every figure is laid in by hand with a wooden needle, as the thread ends on the reverse show. The weaver's name and the date come with the sari.",
    items: [
      { slug: "jamdani-panna-hajar", bn: "পান্না হাজার জামদানি শাড়ি", en: "Panna hajar jamdani sari", taka: 12500, palette: "bottle-green", sayBn: "গাঢ় সবুজ জমিনে হাজার পান্নার মতো ছোট চার কোনা বুটি, বুনতে দুজনের পাঁচ সপ্তাহ।", sayEn: "A thousand emerald-like diamonds on dark green; two people wove for five weeks." },
      { slug: "jamdani-tercha", bn: "তেরছা নকশার জামদানি", en: "Diagonal tercha jamdani", taka: 9800, palette: "rose", options: [colours("pink", "sky")], sayBn: "ফুলের সারি জমিনে কোনাকুনি নেমে গেছে, কুঁচি করলে ঢেউয়ের মতো লাগে।", sayEn: "Rows of flowers fall across the body on the slant and ripple in the pleats." },
      { slug: "jamdani-jolpar", bn: "জলপাড় জামদানি", en: "Jolpar water-border jamdani", taka: 7800, palette: "sky", sayBn: "আকাশি জমিনে পাড়জুড়ে পানির ঢেউ, জমিনে কেবল দূরে দূরে বুটি।", sayEn: "Waves of water along the border of a sky-blue sari whose body is nearly bare." },
      { slug: "jamdani-shada-shada", bn: "সাদায় সাদা জামদানি", en: "White on white jamdani", taka: 14500, palette: "white", sayBn: "সাদা জমিনে সাদা সুতার কাজ, আলোর সামনে ধরলে তবেই পুরো নকশা দেখা যায়।", sayEn: "White figures on a white ground; the whole pattern appears only against the light." },
      { slug: "jamdani-kolka", bn: "কলকা পাড় জামদানি", en: "Kalka border jamdani", taka: 11200, palette: "maroon", sayBn: "মেরুন জমিনে সোনালি কলকার চওড়া পাড়, বিয়ের দাওয়াতে নির্ভয়ে পরার মতো।", sayEn: "A broad golden kalka border on maroon, at ease at any wedding." },
      { slug: "jamdani-fulwar", bn: "ফুলওয়ার জামদানি", en: "Fulwar jamdani", taka: 16800, palette: "violet", sayBn: "পুরো জমিনে সোজা সারিতে ফুল, কোথাও ফাঁকা নেই; তাই সময়ও লাগে দ্বিগুণ।", sayEn: "Straight rows of flowers leave no part of the body empty, which doubles the time." },
      { slug: "jamdani-mayur-pyach", bn: "ময়ূর প্যাঁচ জামদানি", en: "Peacock-coil jamdani", taka: 18500, palette: "sea", sayBn: "আঁচলে দুই ময়ূর মুখোমুখি, লেজের প্যাঁচ গিয়ে মিশেছে পাড়ে।", sayEn: "Two peacocks face each other on the anchal, their tails coiling into the border." },
      { slug: "jamdani-dubla-jal", bn: "দুবলা জাল জামদানি", en: "Dubla jal jamdani", taka: 28000, palette: "gold", stock: 1, sayBn: "দূর্বাঘাসের মতো সরু জালে পুরো জমিন ঢাকা, তিন মাস ধরে বোনা এই একটিই আছে।", sayEn: "A mesh as fine as dubla grass covers the whole body; three months' weaving, and this is the only one." },
      { slug: "jamdani-chhota-buti", bn: "ছোট বুটি জামদানি", en: "Small-buti jamdani", taka: 4500, palette: "cream", options: [colours("cream", "pink", "green")], sayBn: "প্রথম জামদানি কিনতে চাইলে এটি দিয়ে শুরু করুন: হালকা জমিন, ছোট বুটি, চিকন পাড়।", sayEn: "A good first jamdani: light body, small butis and a narrow border." },
      { slug: "jamdani-kalo-rupali", bn: "কালো-রুপালি জামদানি", en: "Black and silver jamdani", taka: 13200, was: 14500, palette: "black", sayBn: "কালো জমিনে রুপালি জরির আঙুরলতা, সন্ধ্যার অনুষ্ঠানে আলো টানে।", sayEn: "Silver grapevines on black; they catch the light at an evening gathering." },
      { slug: "jamdani-boishakhi", bn: "বৈশাখী লাল-সাদা জামদানি", en: "Boishakhi red and white jamdani", taka: 6900, palette: "red-white", sayBn: "সাদা জমিনে লাল সুতার শাপলা, আঁচলে লালের ঘন বুনন।", sayEn: "Water lilies in red thread on white, growing dense towards the anchal." },
      { slug: "jamdani-neel-tara", bn: "নীল তারা জামদানি", en: "Blue star jamdani", taka: 8600, palette: "indigo", sayBn: "গাঢ় নীলে সাদা তারা, জমিনের মাঝ থেকে আঁচলের দিকে ক্রমে ঘন।", sayEn: "White stars on indigo, thickening from the middle towards the anchal." },
    ],
  },
  {
    vendor: "shitalakshya-jamdani", category: "jamdani", motif: "jamdani", grams: 150,
    facts: { origin, care, material: words("সুতি জামদানি", "Cotton jamdani"), size: words("২৪০ × ৯০ সেমি", "240 × 90 cm") },
    aboutBn: "একরঙা কুর্তি বা কামিজের সঙ্গে এই ওড়না একাই যথেষ্ট সাজ। হাতে বোনা, তাই দুটি ওড়না হুবহু এক হয় না।",
    aboutEn: "Over a plain kurti it is all the dressing you need. Hand-woven, so no two are quite the same.",
    items: [
      { slug: "jamdani-orna-golapi", bn: "গোলাপি জামদানি ওড়না", en: "Pink jamdani orna", taka: 2400, palette: "rose", sayBn: "হালকা গোলাপি জমিনে সাদা চাঁপা ফুল, দুই মাথায় চওড়া পাড়।", sayEn: "White champa flowers on pale pink, with a broad band at each end." },
      { slug: "jamdani-orna-shobuj", bn: "কচি কলাপাতা জামদানি ওড়না", en: "Banana-leaf green jamdani orna", taka: 2400, palette: "lime", sayBn: "কচি কলাপাতার রং, তাতে হলুদ সুতার ছোট বরফি।", sayEn: "The green of a young banana leaf with small yellow diamonds." },
      { slug: "jamdani-orna-kalo", bn: "কালো জামদানি ওড়না", en: "Black jamdani orna", taka: 2650, palette: "black", sayBn: "কালোর ওপর লাল-সাদা পাড়, যেকোনো রঙের সঙ্গে মেলে।", sayEn: "Black with a red and white border, at home beside any colour." },
    ],
  },
  {
    vendor: "shitalakshya-jamdani", category: "panjabi", motif: "panjabi", grams: 280,
    facts: { origin, care, material: words("সুতি জামদানি, ভেতরে ভয়েলের আস্তর", "Cotton jamdani lined with voile") },
    aboutBn: "সামনের প্লেটে জামদানির কাজ, বাকিটা একরঙা সুতি। মাপ বুকের ঘের ইঞ্চিতে; সন্দেহ হলে এক মাপ বড় নিন।",
    aboutEn: "Jamdani work on the placket, plain cotton elsewhere. Sizes are chest inches; if in doubt take one larger.",
    items: [
      { slug: "jamdani-panjabi-sada", bn: "সাদা জামদানি পাঞ্জাবি", en: "White jamdani panjabi", taka: 3850, palette: "white", options: [{ key: "size", values: ["40", "42", "44"] }], sayBn: "জুমার নামাজ থেকে বরের বন্ধুর সাজ, দুটোতেই চলে এই সাদা পাঞ্জাবি।", sayEn: "White, for Friday prayers as well as for the groom's friends." },
      { slug: "jamdani-panjabi-neel", bn: "নীল জামদানি পাঞ্জাবি", en: "Indigo jamdani panjabi", taka: 4200, palette: "indigo", options: [{ key: "size", values: ["40", "42", "44"] }], sayBn: "নীল জমিনে একই রঙের গাঢ় সুতায় ছোট চাঁদতারা বুটি।", sayEn: "Small moons and stars in a darker shade of the same indigo." },
    ],
  },
];
