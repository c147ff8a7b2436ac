/**
 * Names of places that come up in British news, in single words as they are compared: a place that two items share
 * says less than a person or an event, and two places that differ say that the same words tell of two events. Places
 * that are common words or names besides (Bath, Reading, Chester, Lincoln) count only where the text says "in Bath".
 */
export const PLACE_NAMES = `
aberdeen aberystwyth accrington acton afghanistan africa alabama alaska albania aldershot algeria alnwick altrincham
amsterdam andover anglesey angola ankara antrim arbroath argentina argyll arizona arkansas armagh armenia ascot
ashford athens atlanta auckland australia austria aviemore aylesbury ayr ayrshire azerbaijan baghdad bahamas bahrain
bakewell bali ballymena baltimore banbury banff bangkok bangladesh bangor barbados barcelona barking barnet barnsley
barnstaple barrow basildon basingstoke batley battersea beaconsfield beckenham bedford bedfordshire beijing beirut
belarus belfast belgium belgrade benidorm berkshire berlin bermuda berwick beverley bexhill bexley bicester bideford
birkenhead birmingham blackburn blackpool blaenau blyth bodmin bognor bogota bolivia bolton bootle bosnia boston
botswana bournemouth bracknell bradford braintree brazil brecon brent brentwood bridgend bridgwater bridlington
brighton brisbane bristol brixham brixton bromley bromsgrove broxtowe brussels bucharest buckinghamshire budapest
bulgaria burma burnley bute buxton caerphilly cairo caithness calais calderdale california camberley cambodia
camborne cambridge cambridgeshire camden cameroon canada canberra canterbury caracas cardiff cardigan carlisle
carlow carmarthen carmarthenshire carrickfergus castleford catford chatham chelmsford cheltenham cheshire
chesterfield chicago chichester chile china chippenham chorley cirencester clacton clapham cleethorpes clevedon
clitheroe clwyd clydebank coatbridge colchester cologne colombia colorado colwyn congo connecticut consett conwy
copenhagen corby corfu cornwall corsica cotswold cotswolds coventry craigavon crawley crete crewe crimea croatia
cromer croydon cuba cumbernauld cumbria cwmbran cyprus dagenham damascus darlington dartford dartmoor daventry
delaware delhi denbighshire denmark deptford derby derbyshire derry devizes devon dewsbury dhaka didcot doncaster
donetsk dorchester dorking dorset dover dubai dublin dudley dulwich dumfries dunbar dundee dunfermline dunkirk
durham ealing eastbourne eastleigh ecuador edinburgh egypt enfield epping epsom esher essex estonia ethiopia evesham
exeter exmoor exmouth falkirk falmouth fareham farnborough farnham fermanagh fife fiji filton finland fleetwood
flintshire florida folkestone france frankfurt galashiels galway gambia gateshead gatwick gaza geneva georgia
germany ghana gibraltar gillingham glamorgan glasgow glastonbury glossop gloucester gloucestershire goole gosport
grampian grangemouth grantham gravesend greece greenland greenock greenwich grimsby guatemala guernsey guildford
guisborough gujarat gwent gwynedd hackney haiti halifax hamburg hammersmith hampshire hanoi harborough haringey
harlow harpenden harrogate hartlepool harwich haslemere hastings hatfield havana havant haverfordwest havering
hawaii heathrow hebden helsinki hemel hereford herefordshire hertford hertfordshire hexham hillingdon hinckley
hitchin holyhead honduras honiton horsham hounslow houston hove huddersfield humber humberside hungary huntingdon
huyton ibiza iceland idaho ilford ilfracombe ilkeston ilkley illinois india indiana indonesia inverclyde inverness
iowa ipswich iran iraq ireland irvine islington israel istanbul italy jakarta jamaica japan jerusalem johannesburg
kabul kansas karachi kashmir kazakhstan keighley kendal kenilworth kensington kent kentucky kenya keswick kettering
keynsham kharkiv kherson kidderminster kidlington kiev kilmarnock kingston kirkcaldy kirkham kirklees knowsley
knutsford kosovo kuwait kyiv lagos lahore lambeth lampeter lanark lanarkshire lancashire lanzarote latvia launceston
leatherhead lebanon leeds leicester leicestershire leigh leith leominster lerwick letchworth lewes lewisham leyton
liberia libya lichfield limavady limerick lincolnshire lisbon lisburn liskeard lithuania littlehampton liverpool
llandudno llanelli lombok london londonderry loughborough louisiana louth lowestoft ludlow luton luxembourg lviv
lymington lyon macclesfield madeira madrid maidenhead maidstone majorca malawi malaysia maldon mali mallorca
malmesbury malta malton malvern manchester manila mansfield marbella margate marseille maryland massachusetts
matlock mauritius melbourne melksham merseyside merthyr merton mexico miami michigan middlesbrough middlesex
midlothian milan minehead minneapolis minnesota mississippi missouri moldova monaco mongolia monmouth monmouthshire
montana montenegro montreal morecambe morley morocco morpeth moscow motherwell mozambique mumbai munich musselburgh
myanmar nairn nairobi namibia nantwich naples neath nebraska nepal netherlands nevada newbury newcastle newham
newmarket newport newquay newry niger nigeria norfolk northallerton northampton northamptonshire northumberland
norway norwich nottingham nottinghamshire nuneaton oban ohio okehampton oklahoma oldham omagh oman ontario oregon
orkney ormskirk oslo oswestry ottawa oxford oxfordshire paddington paisley pakistan palestine panama paraguay paris
peckham pembroke pembrokeshire penarth pennsylvania penrith penzance perthshire peru peterborough peterhead
petersfield philadelphia philippines pittsburgh plymouth poland pontefract pontypridd portishead portsmouth portugal
powys prague prestatyn preston prestwick pretoria purfleet qatar quebec queensland ramsgate rawtenstall rayleigh
redbridge redcar redditch redhill redruth reigate renfrewshire rhondda rhyl richmond rickmansworth ripon rochdale
rochester romania rome romford rosyth rotherham rothesay rugeley runcorn rushden russia rutland rwanda ryde salford
salisbury samoa sandwell santorini sarajevo sardinia saudi scarborough scotland scunthorpe seaford seattle
sedgefield sefton selby selkirk senegal seoul serbia sevenoaks seville shanghai sheerness sheffield shepton
sherborne shetland shoreham shrewsbury shropshire sicily sidmouth singapore sittingbourne skegness skelmersdale
skipton skye sleaford slough slovakia slovenia sofia solihull somalia somerset southampton southend southport
southwark spain spalding staffordshire staines stamford stevenage stirling stockholm stockport stockton stornoway
stourbridge stowmarket strabane stratford streatham stroud sudan sudbury suffolk sunderland surrey sussex swanage
swansea sweden swindon switzerland sydney syria taipei taiwan tameside tamworth tanzania tasmania taunton tavistock
teesside tehran teignmouth telford tenbury tenby tenerife tennessee tewkesbury texas thailand thanet thetford
thornbury thurrock tibet tilbury tiverton tokyo tonbridge torbay toronto torquay totnes tottenham trafford tripoli
trowbridge truro tunbridge tunisia turin turkey tynemouth tyneside tyrone uckfield uganda ukraine uruguay utah
uttoxeter uxbridge uzbekistan valencia vancouver venezuela venice vermont victoria vienna vietnam virginia wakefield
wales wallasey wallsend walsall waltham walthamstow wandsworth wantage warrington warsaw warwick warwickshire
washington watford wellingborough welwyn wexham weymouth whitby whitehaven whitstable whittlesey wick widnes wigan
wight wigton wiltshire wimbledon winchester windermere windsor wirral wisconsin witney woking wokingham
wolverhampton woolwich worcester worcestershire workington worksop worthing wrexham wycombe wyoming yarmouth yemen
yeovil york yorkshire zagreb zambia zimbabwe zurich
`;
