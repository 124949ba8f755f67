-- A bank is one whichever of its names is typed, in either language, with or without "PLC" or "Limited": by these its lines are known again
-- and its headings are read. What is no bank's name among them stays as it is typed.
-- The names are held as this database's own letters of them, which depend on how it was made.
do $make$
declare
  v_names text;
begin
  select string_agg(distinct format('(%L,%L)', bank_letters(n.said), n.key), ',') into v_names from (values
    ('sonali','sonali'), ('সোনালী','sonali'), ('সোনালি','sonali'), ('janata','janata'), ('জনতা','janata'), ('agrani','agrani'), ('অগ্রণী','agrani'),
    ('অগ্রনী','agrani'), ('rupali','rupali'), ('রূপালী','rupali'), ('রুপালী','rupali'), ('basic','basic'), ('বেসিক','basic'),
    ('bangladeshdevelopment','bdbl'), ('bdbl','bdbl'), ('বাংলাদেশডেভেলপমেন্ট','bdbl'), ('বিডিবিএল','bdbl'), ('bangladeshkrishi','krishi'),
    ('krishi','krishi'), ('bkb','krishi'), ('বাংলাদেশকৃষি','krishi'), ('কৃষি','krishi'), ('rajshahikrishiunnayan','rakub'), ('rakub','rakub'),
    ('রাজশাহীকৃষিউন্নয়ন','rakub'), ('রাকাব','rakub'), ('ab','ab'), ('এবি','ab'), ('asia','asia'), ('এশিয়া','asia'), ('brac','brac'),
    ('ব্র্যাক','brac'), ('thecity','city'), ('city','city'), ('দিসিটি','city'), ('সিটি','city'), ('dhaka','dhaka'), ('ঢাকা','dhaka'),
    ('dutchbangla','dbbl'), ('dbbl','dbbl'), ('ডাচ্বাংলা','dbbl'), ('ডাচবাংলা','dbbl'), ('ডিবিবিএল','dbbl'), ('eastern','eastern'), ('ebl','eastern'),
    ('ইস্টার্ন','eastern'), ('ইবিএল','eastern'), ('ific','ific'), ('আইএফআইসি','ific'), ('jamuna','jamuna'), ('যমুনা','jamuna'),
    ('mercantile','mercantile'), ('মার্কেন্টাইল','mercantile'), ('midland','midland'), ('মিডল্যান্ড','midland'), ('modhumoti','modhumoti'),
    ('মধুমতি','modhumoti'), ('mutualtrust','mtb'), ('mtb','mtb'), ('মিউচুয়ালট্রাস্ট','mtb'), ('এমটিবি','mtb'), ('national','national'),
    ('nbl','national'), ('ন্যাশনাল','national'), ('এনবিএল','national'), ('nrb','nrb'), ('এনআরবি','nrb'), ('nrbcommercial','nrbc'), ('nrbc','nrbc'),
    ('এনআরবিসি','nrbc'), ('ncc','ncc'), ('এনসিসি','ncc'), ('one','one'), ('ওয়ান','one'), ('padma','padma'), ('পদ্মা','padma'),
    ('thepremier','premier'), ('premier','premier'), ('প্রিমিয়ার','premier'), ('prime','prime'), ('প্রাইম','prime'), ('pubali','pubali'),
    ('পূবালী','pubali'), ('পুবালী','pubali'), ('southbanglaagricultureandcommerce','sbac'), ('southbanglaagriculturecommerce','sbac'), ('sbac','sbac'),
    ('সাউথবাংলাএগ্রিকালচারঅ্যান্ডকমার্স','sbac'), ('এসবিএসি','sbac'), ('southeast','southeast'), ('সাউথইস্ট','southeast'), ('standard','standard'),
    ('স্ট্যান্ডার্ড','standard'), ('trust','trust'), ('ট্রাস্ট','trust'), ('unitedcommercial','ucb'), ('ucb','ucb'), ('ইউনাইটেডকমার্শিয়াল','ucb'),
    ('ইউসিবি','ucb'), ('uttara','uttara'), ('উত্তরা','uttara'), ('citizens','citizens'), ('সিটিজেনস','citizens'), ('bengalcommercial','bengal'),
    ('বেঙ্গলকমার্শিয়াল','bengal'), ('communitybangladesh','community'), ('community','community'), ('কমিউনিটি','community'),
    ('কমিউনিটিবাংলাদেশ','community'), ('shimanto','shimanto'), ('সীমান্ত','shimanto'), ('islamibangladesh','islami'), ('islami','islami'),
    ('ibbl','islami'), ('ইসলামী','islami'), ('ইসলামি','islami'), ('ইসলামীবাংলাদেশ','islami'), ('alarafahislami','alarafah'), ('alarafah','alarafah'),
    ('আলআরাফাহ্ইসলামী','alarafah'), ('আলআরাফাহইসলামী','alarafah'), ('exim','exim'), ('exportimportofbangladesh','exim'), ('এক্সিম','exim'),
    ('firstsecurityislami','fsibl'), ('fsibl','fsibl'), ('ফার্স্টসিকিউরিটিইসলামী','fsibl'), ('globalislami','globalislami'),
    ('গ্লোবালইসলামী','globalislami'), ('icbislamic','icbislamic'), ('আইসিবিইসলামিক','icbislamic'), ('shahjalalislami','shahjalal'),
    ('sjibl','shahjalal'), ('শাহজালালইসলামী','shahjalal'), ('socialislami','sibl'), ('sibl','sibl'), ('সোশ্যালইসলামী','sibl'), ('সোশালইসলামী','sibl'),
    ('union','union'), ('ইউনিয়ন','union'), ('standardchartered','scb'), ('scb','scb'), ('স্ট্যান্ডার্ডচার্টার্ড','scb'), ('hsbc','hsbc'),
    ('এইচএসবিসি','hsbc'), ('citi','citina'), ('citina','citina'), ('সিটিএনএ','citina'), ('commercialofceylon','commercialceylon'),
    ('commercialceylon','commercialceylon'), ('কমার্শিয়ালঅবসিলন','commercialceylon')) n(said, key);
  execute format($f$create function bank_key(p_bank text) returns text language sql immutable set search_path = public, pg_temp as $b$
    select coalesce((select min(n.key) from (values %s) n(said, key) where n.said = b.bare), b.letters)
      from (select x.letters, replace(replace(replace(replace(replace(replace(replace(x.letters, 'plc', ''), 'limited', ''), 'ltd', ''), %L, ''), %L, ''), 'bank', ''), %L, '') as bare
        from (select bank_letters(p_bank) as letters) x) b
  $b$$f$, v_names, bank_letters('পিএলসি'), bank_letters('লিমিটেড'), bank_letters('ব্যাংক'));
end $make$;
--> statement-breakpoint
do $$
begin
  grant create on schema public to haat_engine;
  alter function bank_key(text) owner to haat_engine;
  revoke all on function bank_key(text) from public;
  grant execute on function bank_key(text) to haat_owner, haat_job, haat_app, haat_engine;
  revoke create on schema public from haat_engine;
end $$;
--> statement-breakpoint
do $patch$
declare
  v_source text := pg_get_functiondef('bank_line_said(text,date,bigint,text,text,text)'::regprocedure);
begin
  if strpos(v_source, 'bank_letters(p_bank)') = 0 then
    raise exception 'bank_line_said() no longer has: bank_letters(p_bank)';
  end if;
  execute replace(v_source, 'bank_letters(p_bank)', 'bank_key(p_bank)');
end $patch$;
--> statement-breakpoint
-- Lines that came earlier are known by it as well. First by nothing that another of them may be known by.
do $rehash$
begin
  alter table bank_line disable trigger bank_line_kept;
  create temporary table said_anew on commit drop as
    select s.id, bank_line_hash(s.said, row_number() over (partition by s.said order by s.made_at, s.file_id, s.line)) as hash
      from (select b.id, b.made_at, b.file_id, b.line, bank_line_said(f.bank, b.day, b.amount_minor, b.stated_reference, b.narration, b.payer) as said
        from bank_line b join bank_file f on f.id = b.file_id) s;
  update bank_line l set line_hash = encode(sha256(convert_to(l.id, 'utf8')), 'hex') from said_anew h where h.id = l.id and l.line_hash <> h.hash;
  update bank_line l set line_hash = h.hash from said_anew h where h.id = l.id and l.line_hash <> h.hash;
  alter table bank_line enable trigger bank_line_kept;
end $rehash$;
