/**
 * How common a word is in English news, in four steps. Fixed and written by hand: weights learnt from the items seen so
 * far would make the stories depend on the order of arrival. A word in no list is taken to be rare and so to say
 * much about what the item is about.
 */

/** Words that say nothing about the story. */
export const STOP_WORDS = `
a about above across after again against ago ahead all almost along already also although always am amid among an and
another any anyone anything are aren't around as ask asked asking asks at away back be became because become becomes
been before began begin behind being below best better between beyond both but by call called calls came can can't
cannot come comes coming continue could couldn't day days dear did didn't do does doesn't doing don't done down due
during each early either else end enough even ever every everyone everything explain explained explains exactly far few
find finds first following for former forward found from full fully further gave get gets getting give given gives
giving go goes going gone good got great had has hasn't have haven't having he he's held her here here's hers herself
him himself his how however i i'd i'm i've if in including inside instead into is isn't it it's its itself just keep
keeps kept know known knows last later latest least left less let like little long look looking looks lot made main make
makes making many may maybe me mean means might mine more most much must my myself near nearly need needed needs
never new next no nor not nothing now of off often old on once one only onto or other others our out outside over own
part people per perhaps place put puts quite rather read reading really reveal revealed reveals right said same saw say
saying says see seeing seem seems seen set sets several shall she she's should shouldn't show showed showing shown
shows since so some someone something soon still story such take taken takes taking tell telling tells than thank that
that's the their them themselves then there there's these they they're they've thing things think this those though
through throughout time to today together told tomorrow tonight too took towards try trying two under until up upon us
use used uses using very via want wanted wants was wasn't watch way we we're we've well went were weren't what what's
when where whether which while who who's whom whose why will with within without won't would wouldn't yes yesterday yet
you you're you've your yours yourself am pm bst gmt mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december week weeks month months year years
morning afternoon evening night hour hours minute minutes video pictures photos picture photo pictured image images
footage exclusive breaking update updates live pa bbc sky itv guardian mail mirror telegraph mailonline dailymail.com
sun times newspaper report reports reported reportedly reporter according claim claims claimed believe believed
describe described statement news online comment interview spokesman spokesperson spokeswoman aged year-old
three four five six seven eight nine ten eleven twelve second third half dozen dozens hundreds thousands number numbers
million millions billion thousand hundred percent some happen happened happening likely set start started starts
`;

/** Words of every front page: one in thirty items or more. */
export const EVERYDAY_WORDS = `
police government man men woman women child children boy boys girl girls family families mother father mum dad parents
son daughter baby wife husband brother sister home house homes houses town city village area street road country world
uk britain british england english london scotland scottish wales welsh ireland europe european us usa america american
national international local public company companies firm firms business group team staff worker workers work working
job jobs money pay paid cost costs price prices rise rising increase fall cut cuts tax bill bills plan plans planned
planning change changes new minister ministers secretary mp mps prime president chief leader leaders party labour tory
tories conservative conservatives official officials council councils court judge law legal rule rules die death dead
kill injured attack arrest charge accuse crime murder victim victims officer officers case cases trial prison jail
sentence guilty hospital nhs health doctor patient patients care medical school schools pupil student students teacher
education university young teenager older elderly age life lives living love friend friends star stars film show music
game games match win won winning wins lose lost play player players club season league cup football final world england
help support service services charity campaigner campaign report review study research expert experts scientist warn
warning fear fears risk risks concern concerns problem problems crisis row anger criticise response issue issues
question questions answer big bigger biggest small high higher highest low lower lowest record top major key real
move moves moving run running open opened opens close closed closing turn turned face faces faced facing hit hits hope
hopes bring brings return returned leave leaves stay bid offer offers agree deal talks meeting decision decide announce
vote election political politics power system state order information social media phone car cars vehicle driver train
trains travel flight air water food weather fire free special huge massive shock row ahead final moment chance future
past history historic evidence action actions process level levels rate rates figures data total average amount
million cash fund funding extra scheme programme project policy measures community member members body person
human black white red green blue north south east west northern southern eastern western central side front line
bad worse worst hard difficult strong safe serious dangerous alone happy sad amazing incredible terrifying horrific
tragic tragedy heartbreaking beautiful famous popular favourite tribute tributes thousands late early former ex
feel felt thought speak speaking spoke speech talk message word words letter post posted share shared add added head
heard hear hand hands eye eyes watch name named names number call join joined join meet met wait lead led leading
suspicion suspect suspected investigation inquiry custody detective detectives bail scene horror horrific terrifying shocking
shock emergency launch launched semi-final semi quarter-final premiership striker manager coach champions leg squad side
match fan fans score scored scores hopes highlights conference poll polls survey suggest suggests expected
`;

/** Words of most days: one in a hundred items or so. */
export const COMMON_WORDS = `
strike union ballot walkout dispute budget chancellor treasury economy economic inflation growth recession bank interest
mortgage rent rents landlord tenant tenants housing property energy gas electricity oil fuel petrol nuclear climate
carbon emissions environment pollution sewage flood floods storm snow heatwave wind rain temperature forecast rail
railway airport airline plane flights passenger passengers bus buses ferry ship boat boats crash collision accident
motorway bridge cyclist cycling bike lorry van station emergency rescue rescued search missing ambulance firefighters
blaze explosion bomb terror terrorist shooting gun gunman knife stabbing stab rape sexual abuse assault violence violent
domestic drug drugs alcohol gang fraud theft thieves stolen robbery burglary detective detectives investigation inquiry
inquest coroner jury lawyer lawyers solicitor appeal tribunal fine fined ban banned suspended sack resign resignation
scandal allegations apology apologise admit deny defend demand urge vow pledge promise threat threaten target protest
protesters protests riot riots rights human equality racism racist race gender trans gay lgbt disabled disability women's
migrant migrants migration immigration asylum refugee refugees border visa channel crossing brexit eu brussels france
french paris germany german spain spanish italy italian russia russian ukraine ukrainian china chinese japan india
indian pakistan australia australian canada israel israeli gaza palestinian hamas iran syria turkey afghanistan africa
african un nato military army navy soldier soldiers troops war peace ceasefire missile weapons defence security
intelligence spy foreign embassy white democrat republican senate congress parliament commons lords westminster downing
cabinet reform liberal democrats snp holyrood senedd stormont mayor councillor councillors constituency poll polls
voters referendum manifesto royal king queen prince princess duke duchess palace harry meghan william kate charles andrew
church bishop pope religious christian muslim jewish mosque vaccine vaccines virus covid coronavirus covid-19 pandemic lockdown
infection infections cancer dementia disease heart mental suicide obesity surgery drug treatment treatments hospice gp gps
nurse nurses medicine medics pharmacy dentist dentists maternity birth pregnant pregnancy babies nursery exam exams
gcse gcses a-level a-levels ofsted college colleges graduates apprenticeship pension pensions pensioner pensioners benefits benefit
welfare universal credit poverty homeless homelessness wage wages salary salaries employer employers employment unemployment
bankrupt administration retail retailer supermarket supermarkets tesco shop shops shopper shoppers shopping store stores
restaurant pub pubs bar hotel holiday holidays tourist tourists beach sea island park garden animal animals dog dogs cat
bird birds wildlife fish farm farmer farmers tree trees forest river mountain space nasa science technology tech ai
internet google facebook twitter instagram tiktok amazon apple microsoft elon musk app apps website cyber hacker
data privacy celebrity actor actress singer band album song concert festival theatre museum art artist book books author
writer tv television drama series episode comedy comedian documentary host presenter dance strictly award awards oscar
oscars bafta premier championship champions manager coach captain striker goal goals defeat victory beat draw
transfer chelsea arsenal liverpool manchester united tottenham spurs city everton newcastle rugby cricket tennis golf
boxing olympic olympics medal gold silver bronze race formula test wimbledon trump biden obama clinton putin zelensky johnson boris
sunak starmer truss may corbyn cameron farage sturgeon swinney macron merkel netanyahu xi modi reeves rayner streeting
birmingham leeds glasgow edinburgh cardiff belfast bristol sheffield york yorkshire kent essex sussex surrey cornwall devon
lancashire cheshire norfolk suffolk hampshire wiltshire somerset dorset cumbria derbyshire nottingham leicester
county district region regional borough rural urban site building buildings block flat flats tower square centre office
offices factory industry industrial manufacturing trade export import tariffs market markets shares investors investment
profit profits sales customer customers consumer product products brand contract budget spending debt loan loans bailout
chair chairman boss bosses executive director founder owner billionaire millionaire worth luxury mansion
committee commission commissioner watchdog regulator ombudsman authority agency department institute trust foundation
society association federation campaign petition guidance advice proposal proposals legislation regulation act amendment
target targets strategy reforms overhaul crackdown consultation independent failure failings fail failed failing mistakes
blame damage destroyed collapse collapsed disaster survivors survivor wounded fatal suspect suspected suspicion custody
bail defendant magistrates crown high supreme verdict convicted conviction prosecutors prosecution witnesses cctv
neighbour neighbours resident residents locals couple partner girlfriend boyfriend wedding marriage married divorce
relationship sex sister teen grandmother grandfather uncle cousin twin twins toddler schoolboy schoolgirl
birthday christmas easter summer winter spring autumn weekend bank anniversary ceremony celebration celebrate
memorial funeral remembrance veteran veterans hero heroes honour honoured honours
`;

/** Words that are not rare but narrow the subject down: one in three hundred items. */
export const UNCOMMON_WORDS = `
absence accept access achieve adopt advert adverts affect afford aid alarm alert alive allergy allow ambassador ancient angry annual
anxiety apart appear application appoint approach approve argue arrive asleep assess asset attempt attend attention audience
avoid axe balance battle beauty bed bedroom belief bench bite blast blind blood blow board bodies bonus boost born borrow
bottle bottom bought bound box brain brave break breath brilliant broke brought brutal build built burden burn bury busy buy
buyer camera camp candidate capital card career carry cause celebrate certain chain challenge channel chaos chase chat cheap check
choice choose chronic cinema claim class classic classroom clean clear clinic clinical cloud coal coast code cold collect
colleague comfort command commit common compare compensation compete complain complete complex concrete condition conduct
conference confidence confirm conflict confront connect consider contact contain content contest control controversy convention
conversation cook copy corner corridor cottage count courage cover craft crazy create creative creature credit crew crop
cross crowd crown cruel cry culture cure current cuts cycle daily danger dark date deadline deaf debate decade decline deep
degree delay deliver delivery demonstrate depart depend depression deputy design despair despite detail detain develop
development device diagnose diagnosis diet differ difference different digital dinner direct dirty disappear discover discuss dismiss display
distance doubt dozen drag dream dress drink drive drop drown dry earn earth effect effort emerge emotional employ empty
encourage enjoy enter entire entry equipment error escape establish estate estimate event eventually exam example excite
exist exit expand expect expensive experience expose express extend extreme factor fair fake fan fans fantasy farewell fashion
fast favour feature fee feed fees female fight file fill finance financial fish fit fix fly focus follow force foreign forget form
formal fortune frame freedom freeze fresh friend frightened frustration fun fury garden gather gay generation genius gesture
giant gift glass global goal ground grow guard guess guest guide habit hair halt happiness harm hate haul heading heat heavy
height hidden hide hire hold hole holy homeowner honest horrify horror horse host hostage hot household hunt hurt ice idea identify
identity ill illegal illness impact imprison improve incident income infant influence inform initial injury innocent inquiry insist
inspect inspection inspector inspire insurance intense invest invite involve isolate item jet joke journalist journey joy judge jump justice keen kick
kid kitchen knock label lack lady lake land language laugh launch layer leak learn lecture legacy legend lesson licence lie
lift light limit link list listen load location lock loss loud loyal luck lucky lunch machine magazine major male manage march
mark mass massive material matter meal measure medal memory mess metal mile miles military mind miracle miss mission mistake mix mobile
model modern monitor mood moon mouth movie mystery naked nation native nature neck negative negotiate neighbourhood nervous
network neutral nightmare noise normal note notice object objection obvious occur ocean odd operate operation opinion
opponent opportunity oppose opposition option ordeal original outbreak outcome outrage overcome overseas pack page pain paint
painting panel panic paper park pass passport path pause peak penalty performance period permission permit personal phase
physical pick piece pilot pioneer pitch plain planet plant plastic platform plead pleasure plot plunge pocket poem poet
poison pool poor popular population position positive possible potential pound practice praise pray predict prefer premium prepare
present press pressure pretty prevent previous pride priest primary prince print priority private prize produce producer
profession professor profile progress prompt proof proper property prospect protect protection proud prove provide
publish pull punch punish purchase purpose push qualify quality quarter quick quiet quit radio raid raise range rank rapid rare
react reaction ready realise reality reason recall receive recent recommend recover recovery recruit reduce reduction refer reflect refuse
regime register regret reject relate relax release relief reluctant rely remain remark remember remind remote remove replace reply
represent reputation request require resource respect rest restore restrict restriction restrictions result results retire reveal revenge reverse rich ride
ring rival road role roll romantic roof room root rough round route routine row ruin rumour rush sacrifice sale save
scale scare scene schedule scheme score scrap screen seal search seat secret section sector secure seek sell send senior sense
separate sequence settle settlement severe shame shape shelter shift shine shirt shoe shoot shore short shot shoulder shout shut sick sight sign
signal silence similar simple sing single situation skill skin sky slam sleep slip slow smart smell smile smoke smoking snap
soft solution solve sorry sort soul sound source spark spate spend spirit split sport spot spread staff stage stake stand standard stare state
statue status steal steel step stick stock stomach stop strange stranger strategic stress stretch strict struggle stuck studio
stuff style subject submit succeed success sudden suffer sugar suggest suit summit super supply surge surprise surround survey
survive suspect sweep swim swimmer switch symbol sympathy symptom table tackle tail talent tank tape task taste tax taxi taxpayer taxpayers tea teach tear tears tell
temporary tend tension term terrible territory text theme theory thick thin throw ticket tickets tie tight tiny tip tired title toilet
tone tool touch tough tour track tradition traditional traffic train training transform transport trap treat trend trick trigger trip triumph
trophy trouble truck true truth type typical ugly uncover undergo unit unite unlawful unique unknown unveil upset usual vaccinate
value variety vast venue version veteran video view viewer viewers visit visitor visitors vital voice volunteer volunteers vulnerable walk wall
warm wash waste wave weak wealth weapon wear wedding weight welcome wide wild window wing winner wipe wise wish withdraw witness
wonder wood world worry wound wrap write wrong yellow youth zone zero adult adults alleged amateur apparent bizarre block breach
brand broken carer carers catch cautious charities childhood claimant classmate classmates confess crackdown dad demise devastated
disgraced drama elite embarrass epic euro exact existing flee forensic fugitive furious gain glory grief guidelines hail half helicopter
horrifying inmate inmates jackpot jewellery kidnap kidney laws leaflet manhunt mayhem menace midwife midwives mould mourn mourner nearby nation's newborn onlooker
outage outlet outraged parade passer-by plight premises probation proceeds probe prompt pupils quarter quest rally recycling
reopen residents rocket scam scramble seized shortage shortages shutdown sink slash slum slump smash soar spat sparked spell squad stall stunning survivors
swoop threat tickets toll tour traced trio unpaid uproar urge vandal vanish violate voucher wage weekly whistleblower wreck yacht minimum maximum threshold
`;

/** Words of plain English that any story may use. */
export const PLAIN_WORDS = `
able academic account activity actual address advance advantage adventure affair afraid agent agreement airport album alive
alternative amazing ambition angel angles anniversary announcer anonymous anti anyway apple applause arm arms arrangement arrival
article ashamed ash aside assistant associate atmosphere attitude attract attractive auction authority available average awake aware
awesome awful awkward background bag ball band barely barn barrel base based basic basis basket bath bathroom bear beard beast
beef beer begging bell belong beloved belt bend benefit beside besides bet bin birth bitter blank bless blonde bloody blown
bold bond bone border bored boring bother bottle bound bowl brand bread breakfast breast breathe breath bridge brief bright
bring broad bronze broadcast brush bubble buck bug bullet bump bunch burst bush butter button cabin cable cage cake calm campus
candle cap capable capacity capital capture careful carpet cast castle casual category catering caught cave ceiling cell cent century
chair chamber champion character charm chart cheat cheek cheer cheese chef chest chicken chip chocolate cigarette circle circumstance
circus citizen civil civilian clearly clever cliff closer closest clothes clothing clown clue coach coat coffee coin collapse collection colour
column combat combination commercial commitment communicate communication companion complaint completely complicated comprehensive compliment
computer concentrate concept concert conclusion confused confusion congratulate connection conscious consequence constant
construction contemporary contribute contribution convenient convince cookie cool corn correct cottage cotton couch counter
couple courage course crack crawl cream crime criminal critic critical critics crucial cruise crush curious curtain custom cute
dare darling data dawn deadly dealer dear debut decent decision deck declare decorate dedicated defence define defy delicate
delicious delight demo deposit depth describe desert deserve desire desk desperate dessert destination detailed
determine devil diamond dig dignity dinner dining direction dirt disaster discipline discount discovery discussion dish distant distinct
dive diverse diversity document dollar dollars donate donation donations door double downstairs dragon drama dramatic draw
drawing drew driven drum drunk duck dull dust eager ear ease easier easily easy eat eating edge edition editor educate efficient egg
elegant element elegant elementary elephant embrace emergency emotion emotional encounter ended enemy engage engaged engine engineer
enormous enthusiasm entertain entertainment entirely environment epidemic equal essay essential eternal ethical evaluate exact
exchange excellent exception exclude excuse exercise exhausted exhibition expand expense expense explore exploit explode export
expression extensive extraordinary extremely fabric fabulous facility fact factor faith fall familiar fantastic fashionable fat
fate fault favor fellow fence festive fever fiction fierce fifth fifty finger firm firmly flag flame flash flavour flesh float
floor flow flower fold folk fool foot forgive fork forty forth fortunate found fourth fox friendly friendship frog fruit function funny furniture
fuss gang gap garage gate gathering gear general gently gentle genuine ghost glad glove goat god golden gorgeous grab grace grade
graduate grain grand grandparents grant graph grass grateful grave greater greatest greet grey grind grip gross guarantee gun
guy gym habitat half-term hall hammer handle handsome handy hang happily happy harbour hardship harsh harvest hat haven headache
headline headquarters heal healthy heaven helpful hell heel height hell helmet heritage hero highlight highly hill hint hobby
holder homework honest honey hook hope hopeful hopeless horn host hourly however huge human humanitarian humble humour hungry
icon iconic ideal ignore imagine imagination immediate immigrant immune implement imply importance important impose impossible
impress impression impressive inch include includes included incorporate independence indicate individual indoor indoors inevitable infamous influence
influential informal ingredient initiative inner insight inspiration instance instant instead instinct institution instruction
instrument intend intention interior internal interpret interrupt intervention introduce introduction invade invasion invent invisible invitation iron
jacket jam jealous joint jury keen keeper key kiss knee knight knowledge laboratory ladder lane large largely largest laughter lawn
lazy leading league leaf legal leg legs lemon length lesser lid liberty library lifetime lifestyle light like likes limb
limited line lion lip literally literature lively location logic lonely loneliness loose luggage luxury mad magic mainly
maintain majority mall manage management manner map march marine mask masks mass master mate math matter mature maximum meaning
meantime meanwhile mechanism mechanical media mention mere merit metal method middle midnight migrate mild milk mill mine minor
minority miserable misery misleading missing mistaken mix mobile mock modest moderate moral motion motive motorcycle mount mouse mouth
mud multiple muscle museum musical musician mutual mysterious nail narrow nasty neat necessary neck needle nerve nest net
nice nightmare noble noise none nonsense northern nose notorious novel numerous nut oath object obvious occasion occupy odd offence
offensive ongoing online opening opera operator opposite optimistic orange ordinary organ organise organisation organisations
organised orient origin otherwise outdoor outdoors outfit outline outer outstanding oven overall overnight owner ownership pace
package pact pair pan pants parent partly partner partnership passage passion passionate patch patience pattern peaceful peer pen
pepper perfect perform permanent personality perspective persuade pet phase philosophy photograph photographer phrase physically piano
picnic pie pig pile pill pillow pin pink pint pipe pizza plague plate pleasant please pleased plenty plug plus polish polite pool
pop port portrait pose possession possibility pot potato pour powder powerful practical precious precise preference preparation presence
presentation preserve pretend preview previously pride princess principle prior privacy private privilege probable procedure
professional profound promote promotion proportion proposal prospect proud psychological pub publication publisher pull pure purple
pursue puzzle qualified queue quote rabbit racket rain rat raw ray reach reader readers realistic rear reasonable rebel recipe reckless
recognise recognition recommend recording recreate recruit reference reform reflect refugee regard regardless regards regional
regularly reject relation relations relationship relative relatively relevant religion remarkable reminder remind repair repeat
repeated representative resign resist resistance resolution resolve respectively respond restored resume retain reunite reunited
revolution reward rhythm ribbon rice rich rid rifle ritual river robot rock rocks rope rose royalty rub rubber rude rush sacred
sad safely safety sailor sake salad salt sample sanction sand satellite satisfied satisfy sauce save scandal scary scattered scenario
scholarship scratch scream script sculpture second-hand seed select selection self sensitive sensible sent sentiment series seriously session
severe sexy shade shadow shake shallow shark sharp shed sheep sheer sheet shell shield shocking shoes shortly shower shrink shy
sibling siblings significant silly similarly sin sir site sixth size sketch skip skirt slave slavery slice slight smooth snake
so-called soap sock socks soil solid solo somewhere song soup southern spare speaker specialist species specific spectacular
spell sphere spider spin spiritual split sponsor spray squeeze stable stadium stairs stamp star stark stated steady steam steep steer stem
stiff stir stomach stone stones store stories story straight straightforward strain strangers strategy stream strength strengthen
strict strip stroke structure struggle stubborn studio stunt stupid submarine substance substantial substitute suburb sudden sufficient
suitable suite sum sunny sunshine super superb supporter supporters suppose supposed surely surface surgeon suspend sustain
sustainable swear sweat sweet swing sword sympathetic tackle tail tall tap tattoo technical technique telephone temple tempt
tender tension tent terms terrific territory testimony testing texture thank thanks therapy thief thorough thrill throat throne thrown
thumb thunder tide tie tiger tight tobacco tone tonne tonnes tooth toss touching tourism towel toy trace trade-off trail trait
transition transmission trapped trash traumatic trauma treasure tree trek tremendous tribe trigger trouser trousers trunk truly trust tube
tune tunnel tunnel turmoil twice typically ultimate ultimately unable uncertain uncertainty uncomfortable underground understand
understanding undermine undo uneasy unexpected unfair unfold unfortunate uniform universe unlikely unusual upper upstairs urgent user users
utility valley valuable vanish variant various vase vegetable vehicle verbal versus vessel vice vicious view village
vintage violent virtual virtually virtue visible vision visual vivid vocal void volcano volume vow vulnerability wagon wake walker
wander warehouse warrior wealthy weather web weed weekday weird wheel wheels whisper whole wicked widely widespread widow width
wild willing wine wire wisdom wise wolf wonderful wooden wool workforce workplace workshop worried worrying worship worthy
wrist yard yell younger youngest zoo astronaut astronauts briton britons century clap collaborate collision conference
crackdown critical devastating eco electric enforce engulf ensure everyday evict explosive frontline gb glimpse grandchild greece
handcuffs homophobic influencer influencers intensive irish iranian landmark lockdowns loot looting mph mysterious nomination nominee
outlet pandemic photojournalist podcast portion powerful prestigious professionals protective quarantine rapper retrieve
rioter rioters rural salute sanitiser self-isolate selfie session socialise soar staycation surge toilets trend victorian
vaccination variants vet vets viral wellbeing wildfire wildfires wwii ww2 zealand zoom zone
`;

/** First names: with a surname they tell people apart, alone they hardly do. */
export const FIRST_NAMES = `
aaron abby adam adrian alan alastair alex alexander alexandra alfie alice alison allan amanda amelia amy andrea andy angela anna anne annie
anthony antonio ashley barbara barry beatrice ben benjamin bernard beth bill billy bob bobby brad brandon brenda brian bruce bryan
callum cameron carl carla carlos carol caroline catherine charlie charlotte cheryl chloe chris christian christina christine
christopher claire claudia colin connor craig daisy dan daniel danny darren dave david dawn dean deborah debbie declan denis dennis
derek diana diane dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edward eileen elaine eleanor elizabeth
ella ellen ellie emily emma eric erin ethan eva evan evelyn fiona florence frances francis frank fred freddie gareth gary gavin
gemma geoff geoffrey george georgia georgina gerald gerard gillian glen glenn gordon grace graeme graham grant greg hannah harold
harriet harvey hayley hazel heather helen henry holly howard hugh hugo ian ibrahim irene isaac isabella isabel ivan jack jackie jacob
jacqueline jake james jamie jan jane janet jason jay jean jeff jeffrey jennifer jenny jeremy jess jessica jill jim jimmy joan
joanna joanne jodie joe joel john johnny jon jonathan jordan jose joseph josh joshua joy joyce juan judith judy julia julian julie
june justin kaitlyn karen karl kate katherine kathleen kathryn katie kay keir keith kelly kemi ken kenneth kenny kerry kevin kieran kim
kirsty kyle laura lauren lawrence leah lee leo leon leonard lesley leslie lewis liam lily linda lindsay lisa liz lizzie lorraine louis
louise lucas lucy luis luke lydia lynn lynne maggie malcolm marc marcus margaret maria marie marilyn mario marion martha martin mary
mason matt matthew maureen max maya megan melanie melissa mia michael michelle miguel mike mohamed mohammed molly morgan muhammad naomi
natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah norman oliver olivia omar oscar owen pamela pat patricia
patrick paul paula pauline peggy penny pete peter phil philip phillip phoebe piers priti rachel ralph ray raymond rebecca rex rhys
richard rick ricky rishi rita rob robert roberto robin rod roger ron ronald rory rosa rosie ross roy ruby rupert russell ruth ryan sally
sam samantha samuel sandra sara sarah scott sean sebastian shane shannon sharon shaun sheila shirley simon sofia sophia sophie
stacey stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tara ted teresa terry theo theresa
thomas tim timothy tina toby todd tom tommy tony tracey tracy trevor tyler ursula valerie vanessa vera veronica vicky victor
victoria vincent vladimir walter warren wayne wendy william xavier yvonne zac zachary zara zoe
`;

/** What the news of a whole period is about: in such times these words join everything with everything. */
export const PERVASIVE_WORDS = `
covid coronavirus virus pandemic lockdown lockdowns outbreak brexit trump trumps trump's biden putin ukraine ukrainian russia russian gaza israel israeli
palestinian hamas war royal queen king olympic olympics paralympics medal gb euros eu 
government labour conservative tory reform farage climate nhs christmas government's pmqs
`;
