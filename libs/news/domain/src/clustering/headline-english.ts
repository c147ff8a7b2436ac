/**
 * Headlines have a hundred words for a handful of deeds, and each outlet its favourites. Each line is one deed or
 * thing; its first word stands for all. Words with a second common sense (chair, cool, lift) are left out.
 */
export const SAME_IN_HEADLINES = `
die dead death deaths died dies dying perish perished fatal fatality fatalities
kill killed killing kills slain slay fatally
murder murdered murdering homicide manslaughter
injured hurt injure injures injuries injury wounded wounds
stab stabbed stabbing stabs knife knifed knives knifing
shoot shot shooting shootings gunman gunmen gunfire gunshot gunshots
arrest arrested arrests detain detained detains nicked
charge charged charges
jail jailed jails imprisoned imprison prison prisons behind-bars inmate inmates lag lags prisoner prisoners
sentence sentenced
police cop cops constable pc officers officer policeman policewoman bobby bobbies
crash crashed crashes collision collided collide smash smashes pile-up
blaze fire fires inferno flame flames ablaze
explosion explode exploded explodes blast blasts blew
flood floods flooded flooding inundated underwater deluge
quake earthquake earthquakes tremor magnitude
storm storms gale gales hurricane
strike strikes striking walkout walkouts stoppage stoppages walk-out picket industrial-action
row spat dispute feud clash clashes
inquiry investigation investigate investigating investigates investigated probe probes investigators
resign resigned resigns resigning resignation quit quits quitting step-down steps-down stepping-down
sack sacked sacks sacking dismissed dismiss dismissal fired boot
cut cuts slash slashes slashed slashing reduce reduced reduces reduction
axe axed axes scrap scrapped scraps scrapping ditch ditched abolish abolished abolition
rise rises rising rose increase increases increased increasing surge surges surged soar soars soared soaring climb climbs climbed jump jumps jumped hike hikes hiked
fall falls falling fell drop drops dropped drops dip dips dipped slump slumps slumped plunge plunges plunged tumble tumbles tumbled decline declined slide
warn warned warns warning warnings caution cautioned alert alerts
criticise criticised criticises criticism slam slammed slams slamming blast condemn condemned condemns condemnation hit-out denounce denounced lambast lambasted
accuse accused accuses accusation accusations accusing allege alleged allegedly allegation allegations
deny denied denies denying denial
admit admitted admits admitting confess confessed
apologise apologised apologises apology apologies sorry
announce announced announces announcement unveil unveiled unveils unveiling
launch launched launches launching
protest protests protester protesters protested demonstration demonstrators demonstrate demo rally rallies placards
ban bans banned banning outlaw outlawed outlaws prohibit prohibited
delay delayed delays postponed postpone postpones deferred
child children kid kids youngster youngsters schoolchildren
teenager teen teens teenagers teenage adolescent adolescents youth youths
baby babies newborn newborns infant infants tot tots
mother mum mums mothers mam
father dad dads fathers
doctor doctors medic medics gp gps physician physicians
nurse nurses nursing
dentist dentists dental
teacher teachers teaching
school schools primary academy academies classroom classrooms
pupil pupils schoolboy schoolgirl
student students undergraduate undergraduates
pensioner pensioners retiree retirees
worker workers employee employees staff staffer staffers
boss bosses chief chiefs chief-executive ceo
pay wage wages salary salaries earnings
cash money funding funds fund funded
million
billion
car cars vehicle vehicles motor motors
driver drivers motorist motorists driving
lorry lorries hgv truck trucks
plane planes aircraft jet jets aeroplane
train trains rail railway railways locomotive
boat boats dinghy vessel vessels ship
house houses home homes
flat flats apartment apartments
homeless homelessness rough-sleeper rough-sleepers rough-sleeping
tenant tenants renter renters renting
landlord landlords
supermarket supermarkets grocer grocers grocery
shop shops store stores
pub pubs inn inns publican publicans
hospital hospitals infirmary
illness disease diseases sickness
drug drugs medicine medicines medication
vaccine vaccines jab jabs vaccination vaccinated vaccinate vaccinations inoculation
virus coronavirus covid covid-19
asylum asylum-seeker asylum-seekers
migrant migrants
election elections poll-day electoral by-election byelection by-elections
vote votes voted voting voter voters ballot ballots
poll polls survey surveys polling surveyed
study studies research researcher researchers scientist scientists academics
report reports
review reviewed reviews
charity charities
union unions
minister ministers
pm prime-minister premier downing-street
mp mps lawmaker lawmakers
court courts courtroom
judge judges
win wins won winning winner winners victory triumph triumphs
lose loses lost losing defeat defeated loss
celebrate celebrated celebrates celebrating celebration celebrations
marry married marries wedding weds wed tie-the-knot bride
birth births born
pregnant pregnancy expecting
movie movies film films
tv telly television
actor actress actors
tribute tributes
hostage hostages captive captives
troops soldier soldiers army
bomb bombs bombing bomber bombed bombardment
missile missiles
climate
emissions carbon co2
sewage effluent filth
rubbish bin bins refuse waste trash litter
dog dogs puppy puppies hound
rape raped rapist rapes raping
abuse abused abuser abusers abuses abusing
theft thieves thief stolen steal stealing stole steals raider raiders
fraud fraudster conned con swindle swindled swindler scam scammed scammer scammers
fine fined fines penalty penalties
legislation law laws
rule rules regulation regulations
tax taxes levy duty levies
price prices pricing
profit profits
shut shuts shutting closes close closed closure closures closing
reopen reopens reopened reopening
missing vanish vanished vanishes disappear disappeared disappears disappearance disappearing
body bodies remains corpse
search searches searching hunt hunts hunted hunting manhunt searched
rescue rescued rescues rescuers rescuing
beat beats beaten
ahead
retire retires retired retirement
hack hacked hackers hacking cyber-attack cyber cyberattack
phone phones smartphone smartphones mobile mobiles
unemployment jobless unemployed joblessness
strictly
monarch queen king
volcano volcanic eruption erupts erupt erupted lava
weapon weapons firearm firearms
freeze freezes frozen froze freezing
record
carer carers caregiver caregivers
disabled disability disabilities wheelchair
obese obesity
tourist tourists holidaymaker holidaymakers traveller travellers tourism
heatwave hot-spell heat-wave
pollution polluted polluting polluters pollutants
bank-holiday
asbestos
free-meals
attack attacks attacked attacker attackers attacking assault assaulted assaults
refuse-collection
uk british britain briton britons brits brit
us american america americans usa
england english
scotland scottish scots scot
wales welsh
ireland irish
europe european europeans
france french
germany german germans
spain spanish
italy italian italians
russia russian russians kremlin
ukraine ukrainian ukrainians
china chinese
japan japanese
korea korean
india indian
pakistan pakistani
afghanistan afghan afghans
israel israeli israelis
gaza gazan gazans
palestinian palestinians palestine
iran iranian tehran
iraq iraqi
syria syrian syrians
turkey turkish
greece greek
poland polish
netherlands dutch
belgium belgian
sweden swedish
norway norwegian
denmark danish
australia australian aussie australians aussies
canada canadian canadians
mexico mexican
brazil brazilian
venezuela venezuelan
africa african
submarine submarines subs
energy
ceasefire truce
talks negotiations negotiate negotiating
agreement deal deals pact
backlash fury furious outrage outraged anger angry
cancelled canceled cancel cancels cancellation
crisis emergency
poverty poorest
mould mouldy damp
swim swimming swimmers swimmer bathing bathe
alcohol drink drinking booze
gambling betting bookmakers bookies
oap elderly
visa visas
hotel hotels
council councils councillors councillor authority
benefit benefits welfare
budget
chancellor treasury
reject rejects rejected rebuff rebuffs rebuffed refuse refuses refused spurn spurns spurned rejection refusal
energy gas electricity
evacuate evacuated evacuation flee flees fled fleeing
award awards awarded
damage damaged damages destroyed destroy destroys destruction
pledge pledges pledged promise promises promised vow vows vowed
urge urges urged
caution warned
allow allows allowed permit permits permitted
`;
