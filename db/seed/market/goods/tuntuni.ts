import type { Line } from "../line.ts";
import { colours, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("মুক্তাগাছা, ময়মনসিংহ", "Muktagacha, Mymensingh");
const care = words("ঠান্ডা বা কুসুম গরম পানিতে ধোবেন", "Wash cold or lukewarm");

export const tuntuni: readonly Line[] = [
  {
    vendor: "tuntuni", category: "kids-clothes", motif: "kids-dress", grams: 180, options: [sizes("2-3y", "4-5y", "6-7y")],
    facts: { origin, care, material: words("১০০% সুতি", "Pure cotton"), age: words("২ থেকে ৭ বছর", "2 to 7 years") },
    aboutBn: "ভেতরের সেলাই কাপড়ে মোড়া, গায়ে খোঁচা লাগে না। এক বছর বড় হলেও পরতে পারে এমন করে ঝুল ভাঁজ করা আছে।",
    aboutEn: "The inner seams are bound so nothing scratches. The hem is folded deep, to let down next year.",
    items: [
      { slug: "frock-tuntuni-holud", bn: "হলুদ ফুলছাপ ফ্রক", en: "Yellow flower-print frock", taka: 650, palette: "turmeric", sayBn: "ঘের দেওয়া ফ্রক, কোমরে বাঁধার ফিতা।", sayEn: "A full frock that ties at the waist." },
      { slug: "frock-tuntuni-laal-sada", bn: "লাল-সাদা বৈশাখী ফ্রক", en: "Red and white Boishakhi frock", taka: 720, palette: "red-white", sayBn: "মায়ের লাল পাড় শাড়ির সঙ্গে মিলিয়ে।", sayEn: "To match a mother's red-bordered sari." },
      { slug: "frock-jamdani-shishu", bn: "ছোটদের জামদানি ফ্রক", en: "Little jamdani frock", taka: 1150, palette: "rose", sayBn: "বাড়তি জামদানি কাপড়ে বানানো, ভেতরে নরম আস্তর।", sayEn: "Made of jamdani remnants with a soft lining." },
      { slug: "panjabi-shishu-neel", bn: "ছোটদের নীল পাঞ্জাবি", en: "Boy's blue panjabi", taka: 620, palette: "indigo", sayBn: "ঈদের সকালের ছোট মানুষটির জন্য, পায়জামাসহ।", sayEn: "For the small man of Eid morning, with pyjamas." },
      { slug: "fatua-shishu-machh", bn: "মাছ ছাপ ফতুয়া", en: "Fish-print fatua for children", taka: 420, palette: "sea", sayBn: "বুকে একটি বড় রুই, পিঠে ছোট পোনা।", sayEn: "A large rui on the chest and its fry on the back." },
      { slug: "lehenga-shishu", bn: "ছোটদের ঘাগরা-চোলি", en: "Girl's ghagra set", taka: 1280, was: 1450, palette: "violet", sayBn: "গায়েহলুদে ছুটে বেড়ানোর মতো হালকা ঘাগরা।", sayEn: "Light enough to run about in at a gaye holud." },
    ],
  },
  {
    vendor: "tuntuni", category: "kids-clothes", motif: "kids-dress", grams: 150,
    facts: { origin, care: words("গরম পানিতে ধোয়া যায়", "Can be washed hot"), material: words("ধোয়া নরম সুতি", "Pre-washed soft cotton"), age: words("০ থেকে ১২ মাস", "0 to 12 months") },
    aboutBn: "বোতাম নেই, সামনে ফিতা; ঘুমন্ত বাচ্চাকেও পরানো যায়। সেলাইয়ের সুতাও সুতির।",
    aboutEn: "It ties in front without buttons, so even a sleeping baby can be dressed. The sewing thread is cotton too.",
    items: [
      { slug: "nima-set", bn: "নবজাতকের নিমা, ছয়টির সেট", en: "Newborn nimas, set of six", taka: 480, palette: "white", sayBn: "ছয় দিনের ছয়টি, প্রতিটিতে ভিন্ন ছোট সেলাই।", sayEn: "Six for six days, each with a different small stitch." },
      { slug: "romper-tuntuni", bn: "টুনটুনি রম্পার", en: "Tuntuni romper", taka: 450, palette: "lime", options: [colours("green", "pink")], sayBn: "পকেটে একটি ছোট টুনটুনি পাখি।", sayEn: "A small tailorbird peeps from the pocket." },
      { slug: "baby-bib-set", bn: "লালা মোছার বিব, চারটির সেট", en: "Baby bibs, set of four", taka: 320, palette: "festive", sayBn: "দুই পরত তোয়ালে কাপড়, ঘাড়ে চাপবোতাম।", sayEn: "Two layers of towelling with a snap at the neck." },
    ],
  },
  {
    vendor: "tuntuni", category: "kurti", motif: "kurti", grams: 270, options: [sizes("m", "l", "xl")],
    facts: { origin, care, material: words("সুতি", "Cotton") },
    aboutBn: "বুকের কাছে লুকানো চেইন, দুধ খাওয়ানো মায়েদের সুবিধার জন্য। পকেট দুটি গভীর, মোবাইল পড়ে যায় না।",
    aboutEn: "A hidden zip at the breast for nursing mothers. Two deep pockets that keep a phone safe.",
    items: [
      { slug: "kurti-ma-shada", bn: "সাদা ছাপা মায়ের কুর্তি", en: "White printed nursing kurti", taka: 980, palette: "white", sayBn: "সাদা জমিনে ছোট নীল পাখির ছাপ।", sayEn: "Small blue birds printed on white." },
      { slug: "kurti-ma-pitch", bn: "পিচ রঙের কুর্তি", en: "Peach nursing kurti", taka: 1050, palette: "orange", sayBn: "গলায় চিকন কুঁচি, হাতা ঢিলা।", sayEn: "A thin frill at the neck and loose sleeves." },
      { slug: "kurti-ajrakh", bn: "আজরখ ছাপ কুর্তি", en: "Ajrakh-print kurti", taka: 1250, palette: "indigo", sayBn: "নীল-লালে জ্যামিতিক ছাপ, অফিসেও মানায়।", sayEn: "Geometric blue and red, fit for the office." },
    ],
  },
  {
    vendor: "tuntuni", category: "kids-clothes", motif: "baby-quilt", grams: 550,
    facts: { origin, care, material: words("সুতি, ভেতরে তুলা", "Cotton filled with cotton wool"), age: words("০ থেকে ৪ বছর", "0 to 4 years"), size: words("৯০ × ১২০ সেমি", "90 × 120 cm") },
    aboutBn: "শীতের রাতের লেপ, হালকা কিন্তু গরম। ভেতরের তুলা নড়ে না, চৌকো করে সেলাই দেওয়া।",
    aboutEn: "For winter nights, light and yet warm. Square stitching keeps the filling in place.",
    items: [
      { slug: "quilt-tuntuni-pakhi", bn: "পাখি আঁকা শিশুর লেপ", en: "Bird patchwork baby quilt", taka: 1150, palette: "sky", sayBn: "নয় খোপে নয় দেশি পাখি, নামসহ।", sayEn: "Nine birds of the country with their names." },
      { slug: "quilt-tuntuni-taali", bn: "রঙিন তালির শিশুর লেপ", en: "Scrap patchwork baby quilt", taka: 980, palette: "festive", sayBn: "সেলাইঘরের টুকরা কাপড় জুড়ে, প্রতিটিই আলাদা।", sayEn: "Pieced from the sewing-room scraps, no two alike." },
    ],
  },
  {
    vendor: "tuntuni", category: "toys", motif: "toy", grams: 200,
    facts: { origin, care, material: words("সুতি কাপড়, শিমুল তুলা", "Cotton cloth, kapok"), age: words("১ বছর ও বেশি", "1 year and over") },
    aboutBn: "চোখ-মুখ সুতায় তোলা, বোতাম বা পুঁতি নেই। ময়লা হলে পুরোটাই ধোয়া যায়।",
    aboutEn: "The face is embroidered, without buttons or beads. The whole of it can be washed.",
    items: [
      { slug: "toy-cloth-putul-moyna", bn: "কাপড়ের পুতুল ময়না", en: "Moyna rag doll", taka: 380, palette: "rose", sayBn: "লাল শাড়ি পরা ময়না, শাড়িটা খুলে আবার পরানো যায়।", sayEn: "Moyna wears a red sari that comes off and goes on again." },
      { slug: "toy-cloth-hati", bn: "কাপড়ের হাতি", en: "Cloth elephant", taka: 350, palette: "grey", sayBn: "গামছা কাপড়ের কান, কোলে নিয়ে ঘুমানোর মতো নরম।", sayEn: "Ears of gamcha cloth, soft enough to sleep with." },
    ],
  },
];
