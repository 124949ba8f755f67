/**
 * What people here make passwords of, without their digits and signs: our own collection, of what people say when asked to
 * think of one. Letters only, lower case; two of them in a row are as easily guessed as one.
 */
const text = `
password passwd pass parol passcode passphrase password login logon admin administrator root user username guest welcome
master letmein secret private changeme default test testing demo temp temporary hello hi hey open sesame access system
computer internet google gmail yahoo facebook fb whatsapp youtube instagram imo tiktok messenger android iphone apple samsung
nokia xiaomi redmi vivo oppo realme walton symphony windows microsoft linux ubuntu server database oracle mysql wifi router
tplink tenda huawei airtel robi banglalink grameenphone grameen gp teletalk skitto telenor bkash nagad rocket upay daraz
chaldal evaly pathao foodpanda shohoz uber haat hat bazar bazaar dokan dukan shop store market mall bank account money taka
cash dollar rich business office home house family mother father mom dad mum mummy daddy papa mama amma ammu ammi abba abbu
abbaji baba maa ma bhai bhaiya vai vaiya apu apa bon bhabi dada dadi dadu nana nani nanu chacha mami khala khalu fufu jamai
bou bouma shona sona jaan jan janu jani pakhi moyna tota babu baby chand tara akash megh bristi brishti jhor nodi nodhi shagor
sagor sagar pahar phul ful golap gulab shapla shefali beli jui jasmine rose lotus lily tulip sunflower flower moon sun star
sky cloud rain storm river ocean sea water fire earth heaven angel princess prince queen king lord god devil demon dragon
tiger lion bagh shingho hati elephant monkey horse ghora dog cat bird eagle falcon wolf bear panda shark dolphin snake spider
ami tumi amar tomar amake tomake amra tomra apni apnar valo bhalo valobasi bhalobashi bhalobasi valobasa bhalobasha valobashi
prem premika premik pyar ishq mohabbat love lover lovely iloveyou loveyou iloveu luvu kiss hug heart honey sweet sweetie
sweetheart darling dear forever together missyou imissyou mylove mylife life live happy smile lucky dream hope peace freedom
bangladesh bangla bengal bengali bangali deshi desh sonarbangla amarsonarbangla joybangla joibangla muktijuddho muktijoddha
swadhin shadhinota ekushey ekattor dhaka dacca chittagong chattogram ctg khulna rajshahi sylhet barishal barisal rangpur
mymensingh comilla cumilla noakhali feni chandpur brahmanbaria coxsbazar bogra bogura pabna jessore jashore kushtia faridpur
gazipur narayanganj narsingdi tangail savar uttara mirpur dhanmondi gulshan banani mohammadpur motijheel farmgate badda
rampura jatrabari keraniganj tongi padma meghna jamuna jomuna surma karnaphuli sundarban kolkata india pakistan nepal london
america canada australia japan china dubai saudi qatar malaysia singapore usa germany france brazil brasil argentina
allah allahu allahuakbar akbar bismillah mashallah inshallah alhamdulillah subhanallah astagfirullah assalam salam
assalamualaikum muhammad mohammad mohammed mohammod muhammed mohamed md islam islamic muslim quran koran namaz roza ramadan
ramjan eid eidmubarak hajj umrah makka makkah mecca madina medina kaaba rasul nabi prophet iman imaan jannat jannah firdous
ali hasan hossain hussain hosen hosain ahmed ahmad rahman rahim karim kareem khan islam alam uddin ullah mia miah sheikh shek
sarkar sarker sikder talukder chowdhury choudhury bhuiyan bhuyan mollah molla howlader hawlader biswas das dey roy saha paul
pal ghosh sen dutta sharma barua chakma abdullah abdul abdur abu bakar omar umar osman usman yusuf ibrahim ismail isa musa
adam habib jamal kamal jalal selim salim rafiq shafiq tariq tarek arif asif atif sakib shakib tamim mushfiq mushfiqur mashrafe
mashrafi mustafiz mahmud riyad taskin litton soumya rubel sohel sohag sumon suman shuvo shuvro rony roni rana raju rasel
russel rakib rakibul shakil sojib sajib sabbir nayeem naim nahid mehedi mahdi imran kamrul shahin shaheen alamin mamun masud
milon liton ripon shimul tuhin tanvir tanvir zahid jahid rubi ruma rumi sumi suma shumi mim mimi jannatul nusrat tania taniya
tasnim tasnia farzana fatema fatima ayesha aisha khadija maryam mariam salma sultana nasrin nasreen parvin parveen akter
aktar khatun begum bibi rahima rahela rokeya sabina sabrina sadia samia sharmin shirin shila sheela mitu mou mousumi moushumi
puja priya priyanka ananya riya rima ritu nila neela nilima bithi lipi lima lamia jui joya jaya keya moni mukta ratna rupa
cricket football soccer messi ronaldo neymar maradona pele mbappe barcelona barca realmadrid madrid chelsea arsenal liverpool
manchester manutd united bayern juventus psg fifa worldcup kohli dhoni sachin tendulkar babar afridi tigers riseofthetigers
abahani mohamedan pubg freefire garena fortnite minecraft roblox gta gamer gaming game games player playboy ninja warrior
hunter killer shadow phantom ghost legend hero superman batman spiderman ironman avengers marvel hulk thor joker pokemon
pikachu naruto goku doraemon motupatlu tomjerry tom jerry mickey mouse disney starwars harrypotter matrix trustno whatever
nothing something anything everything nobody somebody anybody someone never always cool boss don king bad good best great
super mega power strong money chocolate coffee cha tea biriyani biryani kacchi pizza burger icecream mango aam kathal lichu
jaam ilish hilsa mach dal bhat vat misti mishti roshogolla doi chicken banana orange apple cherry cookie sugar pepper ginger
cheese butter summer winter spring autumn january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday boishakh baishakh joishtho asharh srabon bhadro ashwin
kartik ogrohayon poush magh falgun phalgun choitro nobanno red blue green black white pink purple yellow orange silver gold
golden diamond crystal lal nil shobuj kalo shada holud student teacher doctor engineer police army bgb rab pilot driver farmer
krishok manager boss officer job work school college university buet dhakauniversity du jnu ru cu ju kuet ruet cuet bangladesh
class roll hsc ssc jsc bcs honours science arts commerce mathematics physics chemistry biology english number phone mobile
mobailnumber mobileno myphone mypassword mypass newpassword oldpassword passwordd yourpassword nopassword forgot forget
remember password qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc poiuytrewq
lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefgh xyz aaa bbb ccc ddd xxx zzz abba iam iamking bangbros batch group team
`;

/** Made when it is first asked for. */
let words: ReadonlySet<string> | undefined;
export const isCommonWord = (word: string): boolean =>
  (words ??= new Set(text.trim().split(/\s+/))).has(word);
