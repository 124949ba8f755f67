import type { Line } from "../line.ts";
import { colours, sizes } from "../line.ts";
import { words } from "../words.ts";

const origin = words("ভৈরব, কিশোরগঞ্জ", "Bhairab, Kishoreganj");
const care = words("ভিজলে ছায়ায় শুকান, মাসে একবার ক্রিম", "Dry in shade if wet, cream monthly");

export const bhairabPaduka: readonly Line[] = [
  {
    vendor: "bhairab-paduka", category: "bags-shoes", motif: "shoes", grams: 850, options: [sizes("eu40", "eu41", "eu42", "eu43")],
    facts: { origin, care, material: words("গরুর চামড়া, রাবারের সোল", "Cow leather, rubber sole") },
    aboutBn: "সোল আঠা দিয়ে বসিয়ে আবার হাতে সেলাই করা। পায়ের পাতা চওড়া হলে এক মাপ বড় নিন; বদলানোর কুরিয়ার খরচ একবার আমরা দিই।",
    aboutEn: "The sole is glued and then stitched by hand. Take one size up for a broad foot; we pay the courier for one exchange.",
    items: [
      { slug: "shoes-derby-black", bn: "কালো ডার্বি জুতা", en: "Black derby shoes", taka: 2450, palette: "black", sayBn: "সাক্ষাৎকার থেকে বিয়েবাড়ি, এক জোড়ায় চলে।", sayEn: "One pair from the job interview to the wedding." },
      { slug: "shoes-loafer-brown", bn: "বাদামি লোফার", en: "Brown loafers", taka: 2150, palette: "chocolate", sayBn: "ফিতা নেই, মসজিদে ঢুকতে-বেরোতে ঝামেলাও নেই।", sayEn: "No laces, so no trouble at the mosque door." },
      { slug: "shoes-nagra", bn: "নকশি নাগরা", en: "Embroidered nagra", taka: 1450, palette: "gold", sayBn: "বাঁকানো আগা, জরির কাজ, শেরওয়ানির সঙ্গে।", sayEn: "A curled toe and zari work, for a sherwani." },
    ],
  },
  {
    vendor: "bhairab-paduka", category: "bags-shoes", motif: "sandals", grams: 600, options: [sizes("eu40", "eu41", "eu42", "eu43")],
    facts: { origin, care, material: words("চামড়া, পিইউ সোল", "Leather, PU sole") },
    aboutBn: "ফিতার ভেতর দিকে নরম আস্তর, নতুন অবস্থায়ও ফোসকা পড়ে না। সোল তিন সেন্টিমিটার, কাদায় গোড়ালি বাঁচে।",
    aboutEn: "The straps are lined soft, so even new they raise no blisters. A three-centimetre sole keeps the heel above the mud.",
    items: [
      { slug: "sandal-chamra-cross", bn: "আড়াআড়ি ফিতার চামড়ার স্যান্ডেল", en: "Cross-strap leather sandals", taka: 1250, palette: "brass", sayBn: "পাঞ্জাবি আর জিন্স দুয়ের সঙ্গেই পরার মতো।", sayEn: "Right with a panjabi and with jeans." },
      { slug: "sandal-chamra-angta", bn: "আংটা চামড়ার স্যান্ডেল", en: "Toe-ring leather sandals", taka: 1150, palette: "black", sayBn: "বুড়ো আঙুলে আংটা, পুরোনো কোলাপুরির ধাঁচ।", sayEn: "A ring for the big toe, in the old Kolhapuri manner." },
      { slug: "sandal-barsha", bn: "বর্ষার রাবার স্যান্ডেল", en: "Monsoon rubber sandals", taka: 650, palette: "bottle-green", facts: { material: words("ইভা ফোম ও রাবার", "EVA and rubber"), care: words("পানিতে ধুয়ে নিলেই হয়", "Just rinse with water") }, sayBn: "জল-কাদার রাস্তার জন্য, খাঁজকাটা তলা।", sayEn: "For wet and muddy streets, with a grooved sole." },
    ],
  },
  {
    vendor: "bhairab-paduka", category: "bags-shoes", motif: "sandals", grams: 450, options: [sizes("eu37", "eu38", "eu39")],
    facts: { origin, care, material: words("চামড়া ও সুতি", "Leather and cotton") },
    aboutBn: "হিল নেই বা সামান্য, সারা দিন হাঁটার জন্য। ভেতরের শুকতলা খুলে রোদে দেওয়া যায়।",
    aboutEn: "Flat or nearly so, for walking all day. The insole lifts out to be sunned.",
    items: [
      { slug: "sandal-women-kantha", bn: "কাঁথা ফোঁড়ের মেয়েদের স্যান্ডেল", en: "Women's kantha-strap sandals", taka: 980, palette: "rose", sayBn: "চামড়ার ফিতায় জামালপুরের কাঁথা ফোঁড়।", sayEn: "Kantha from Jamalpur on the leather strap." },
      { slug: "sandal-women-puti", bn: "পুঁতি বসানো চটি", en: "Beaded women's slippers", taka: 890, palette: "violet", sayBn: "সামনে হাতে গাঁথা পুঁতির ফুল, দাওয়াতের পায়ের জন্য।", sayEn: "Flowers of hand-strung beads, for going out." },
      { slug: "shoes-women-ballet", bn: "মেয়েদের ব্যালে জুতা", en: "Women's ballet flats", taka: 1350, palette: "maroon", motif: "shoes", sayBn: "নরম চামড়া, ব্যাগে ভাঁজ করে রাখা যায়।", sayEn: "Leather so soft that they fold into a bag." },
    ],
  },
  {
    vendor: "bhairab-paduka", category: "bags-shoes", motif: "wallet", grams: 120, options: [colours("black", "brown")],
    facts: { origin, care, material: words("গরুর চামড়া", "Cow leather") },
    aboutBn: "কিনারা হাতে রং করে ঘষা, সুতা মোম দেওয়া। প্রথমে শক্ত লাগে, মাসখানেকে হাতে বসে যায়।",
    aboutEn: "Edges dyed and burnished by hand, waxed thread. Stiff at first, it gives within a month.",
    items: [
      { slug: "wallet-bifold", bn: "দুই ভাঁজের মানিব্যাগ", en: "Bifold wallet", taka: 650, palette: "black", sayBn: "ছয় কার্ড, দুই খোপ নোট আর একটি গোপন পকেট।", sayEn: "Six cards, two note sections and a hidden pocket." },
      { slug: "wallet-long", bn: "লম্বা মানিব্যাগ", en: "Long wallet", taka: 890, palette: "chocolate", sayBn: "নোট ভাঁজ না করে রাখা যায়, চেইনের খুচরা পকেটসহ।", sayEn: "Notes lie unfolded, and coins have a zipped pocket." },
      { slug: "wallet-card", bn: "কার্ড হোল্ডার", en: "Card holder", taka: 380, palette: "honey", sayBn: "চার কার্ড আর কটি ভাঁজ করা নোট, সামনের পকেটে।", sayEn: "Four cards and a few folded notes, for the front pocket." },
    ],
  },
  {
    vendor: "bhairab-paduka", category: "bags-shoes", motif: "bag", grams: 900,
    facts: { origin, care, material: words("গরুর চামড়া, সুতির আস্তর", "Cow leather, cotton lining") },
    aboutBn: "তৈরি হতে তিন দিন লাগে, নাম খোদাই করে দিতে পারি। সেলাই খুললে এক বছর পর্যন্ত বিনা খরচে ঠিক করে দিই।",
    aboutEn: "Three days in the making, and we can emboss a name. Seams are mended free for a year.",
    items: [
      { slug: "bag-leather-office", bn: "চামড়ার অফিস ব্যাগ", en: "Leather office bag", taka: 3850, palette: "chocolate", facts: { size: words("৪০ × ৩০ × ৯ সেমি", "40 × 30 × 9 cm") }, sayBn: "১৫ ইঞ্চি ল্যাপটপ আর ফাইল আঁটে, কাঁধের ফিতা খোলা যায়।", sayEn: "It takes a 15-inch laptop and files; the shoulder strap comes off." },
      { slug: "bag-leather-ladies", bn: "মেয়েদের চামড়ার হাতব্যাগ", en: "Women's leather handbag", taka: 2950, palette: "maroon", facts: { size: words("৩০ × ২৪ × ১১ সেমি", "30 × 24 × 11 cm") }, sayBn: "ভেতরে তিন ভাগ, মাঝেরটিতে চেইন।", sayEn: "Three sections inside, the middle one zipped." },
      { slug: "bag-leather-backpack", bn: "চামড়া ও ক্যানভাসের পিঠব্যাগ", en: "Leather and canvas backpack", taka: 2650, was: 2950, palette: "bottle-green", facts: { size: words("৪২ × ৩০ × ১৩ সেমি", "42 × 30 × 13 cm") }, sayBn: "মোম দেওয়া ক্যানভাস, ইলশেগুঁড়িতে ভেজে না।", sayEn: "Waxed canvas that sheds a drizzle." },
      { slug: "belt-leather-brown", bn: "চামড়ার বেল্ট", en: "Leather belt", taka: 750, palette: "brass", motif: "wallet", grams: 220, facts: { size: words("২৮ থেকে ৪০ ইঞ্চি কোমর", "28 to 40 inch waist") }, sayBn: "এক পরতের মোটা চামড়া, বকলেস পিতলের।", sayEn: "One thick layer of leather and a brass buckle." },
    ],
  },
];
