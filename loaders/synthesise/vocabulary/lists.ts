/**
 * Word lists that sentences draw from, entries separated by `|`. Sentences are written in a small notation, read by `grammar.ts`:
 * `(a|b)` one of them, `[a]` perhaps, `{name}` an entry of a list or something of the log at hand.
 */
export const lists: Readonly<Record<string, string>> = {
  drug: 'heroin|crack|crack cocaine|cocaine|cannabis|skunk|weed|class A|class As|brown and white|both|b and w|spice|ketamine|MDMA|pills|amphetamine|benzos|xanax|rocks|powder|light and dark|green|coke|gear|nitrous|pregabs|street valium|methadone|mcat|steroids|buds|food',
  amount:
    "half an ounce|nine ounces|(two|three|four) ounces|a (half|quarter) kilo|(10|15|20|25|30|40) wraps|a key|a box|(50|100|200) pills|several deals|an eighth|a large amount|a lump|a carrier bag full|a (small|fair) quantity|(2|3|5|7)g|a week's worth|teenths",
  price:
    '(ten|twenty|fifteen) pound (bags|deals|wraps)|£10 bags|£20 shots|three for twenty five|2 for £15|£40 a gram|tick|a score a bag|cheap deals|fifty quid a time|£80 a teenth',
  vehmake:
    'VW Golf|Ford Focus|Vauxhall Astra|BMW 1 series|BMW 3 series|Audi A3|Audi S3|Mercedes A class|Seat Leon|Ford Fiesta|Vauxhall Corsa|Peugeot 208|Renault Clio|Toyota Yaris|Nissan Juke|Range Rover|Ford Transit|Mercedes Sprinter|Honda Civic|Skoda Octavia|VW Polo|Citroen Berlingo|Fiat 500|Kia Ceed|Mini Cooper|Vauxhall Insignia|Ford Kuga|Audi A4|Vauxhall Vivaro|Ford Mondeo|Hyundai i30|Toyota Prius',
  colour:
    'black|white|silver|grey|dark grey|blue|dark blue|red|green|gold|maroon|bronze|matt black|two tone|orange|cream|beige|navy',
  bike: 'moped|quad bike|off road bike|scooter|motocross bike|mountain bike|pedal cycle|BMX|trials bike|Piaggio',
  clothing:
    'grey (joggers|tracksuit)|black (puffa|puffer) jacket|dark hoody|balaclava|baseball cap|snood|bubble coat|camouflage jacket|white trainers|man bag|cross body bag|high vis jacket|blue jeans|work boots|all dark clothing|bucket hat|ski mask|leather gloves|rucksack|parka|gilet|red bandana|bobble hat|shell suit top|cargo trousers|vest|football shirt',
  weapon:
    'machete|kitchen knife|zombie style knife|lock knife|baseball bat|hammer|axe|samurai sword|knuckle duster|golf club|BB gun|sawn off|shotgun|handgun|hand gun|converted blank firer|crossbow|iron bar|wheel brace|screwdriver|meat cleaver|air rifle|revolver|taser|pool cue|bottle|snooker ball in a sock|claw hammer|hunting knife|rounders bat|scaffold pole',
  hide: "under the (bath panel|floorboards|sink|stairs|decking)|in the (loft|garage|wheelie bin|airing cupboard|cistern|boot|bushes|gas meter cupboard|stairwell|shed|riser|dog kennel|hedge|engine bay|air vent)|behind the (kickboards|boiler|garages|bins|bath|substation|fridge)|in a (sock|biscuit tin|rucksack|holdall|lock up|hire van|safe|baby's cot|lunchbox|spare wheel|plant pot|toolbox)|buried in the (park|garden|allotment)|inside a (kinder egg|fake drinks can|games console|speaker|child's buggy)",
  kin: 'mother|mum|father|dad|sister|brother|cousin|uncle|aunt|nan|grandmother|grandfather|stepfather|partner|ex partner|girlfriend|boyfriend|wife|half brother|half sister|nephew|niece|son|daughter|brother in law|carer|guardian|foster carer|godfather',
  youngKin:
    'mother|mum|father|dad|sister|brother|cousin|uncle|aunt|nan|grandmother|grandfather|stepfather|half brother|half sister|carer|guardian|foster carer',
  worker:
    'social worker|youth worker|support worker|housing officer|school safeguarding lead|head teacher|PCSO|probation officer|YOT worker|health visitor|park ranger|traffic warden|shopkeeper|taxi driver|landlord|letting agent|concierge|security guard|door supervisor|neighbour|resident|delivery driver|bus driver|caretaker|dog walker|postman|pharmacist|hotel receptionist|care home manager|college tutor|outreach worker|councillor|drugs worker|lollipop lady|street warden',
  source:
    'a member of the public|an anonymous caller|a concerned resident|staff at the (school|hostel|hospital|shop|hotel|gym|garage)|a {worker}|crimestoppers|a retailer|a parent|a passer by|council CCTV|a partner agency|the housing association|the night shift|neighbourhood officers|response officers|an off duty officer|a store detective|british transport police|the prison|a relative|a complainant in another matter|ambulance control|the fire service|environmental health|trading standards',
  unit: 'NPT|neighbourhood team|response|traffic|OPU|dogs unit|firearms|CID|force CID|the gangs unit|offender management|LOMU|the POLIT team|PPU|intel|FIB|the source unit|tasking|local CID|proactive team|robbery team|burglary team|custody|the licensing team|schools officers|the missing team|central complex|the OCG management unit|airport|regional unit|ANPR team|rural crime team',
  month: 'January|February|March|April|May|June|July|August|September|October|November|December',
  weekday: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  part: 'morning|afternoon|evening|early hours|lunchtime|teatime|late evening|school run|closing time|just after midnight|first thing|dinner time',
  often:
    'regularly|often|most (days|nights|evenings|weekends)|every (day|night|weekend|other day|{weekday})|occasionally|from time to time|frequently|at all hours|two or three times a week|on and off|constantly|daily|whenever {A:he} is (about|skint|out)|now and again|weekly',
  since:
    'for (several|a few|the last few) (weeks|months|days)|since (last|early|late) {month}|since {A:his} release|since the summer|over the last (fortnight|month|year|six weeks)|for (about|nearly) a (year|month)|since before Christmas|since the {weekday} before last|ever since the funeral|for as long as anyone can remember|since {A:he} moved in',
  feel: 'intimidated|scared|frightened|fed up|worried|anxious|terrified|reluctant to speak|unwilling to give a statement|at the end of their tether|too frightened to go out|angry|nervous about reprisals',
  look: 'nervous|agitated|evasive|cocky|unkempt|withdrawn|under the influence|sheepish|jumpy|calm|drunk|obstructive|polite|aggressive|tearful|anti police|tired|gaunt|well dressed|flush with cash',
  injury:
    'a cut to the (hand|cheek|forearm|leg)|a broken (nose|wrist|jaw)|a stab wound to the (leg|buttock|arm|back)|facial bruising|a fractured (cheekbone|skull|finger)|a black eye|slash marks|swelling to the head|puncture wounds|concussion|burns to {A:his} hands|a limp|stitches|a graze',
  business:
    'takeaway|barbers|car wash|nail salon|vape shop|tyre place|second hand car lot|convenience store|phone repair shop|minicab office|gym|scrap yard|shisha lounge|pub|cafe|off licence|launderette|pizza shop|tattoo studio|kebab shop|builders yard|haulage firm|skip hire|snooker club|bookmakers|greengrocers|pawnbrokers|bakery|body shop|valeting bay',
  social:
    'Snapchat|Facebook|Instagram|YouTube|WhatsApp|Twitter|Telegram|a music video|a drill video|BBM|a forum|Periscope|a group chat|an online game chat',
  item: 'mobile|handbag|wallet|watch|gold chain|laptop|games console|pedal cycle|car keys|bank card|purse|jewellery|tools|power tools|cash box|safe|TV|tablet|trainers|coat|copper pipe|lead flashing|catalytic converter|number plates|sat nav|perfume|razor blades|meat|cheese|alcohol|baby milk|cigarettes|scratchcards|medication|fishing tackle|garden ornaments|lawnmower|diesel|trailer|caravan|horsebox|christening bracelet|headphones',
  shop: 'supermarket|chemist|sports shop|corner shop|department store|jewellers|garage forecourt|DIY store|clothes shop|discount store|phone shop|newsagents|charity shop|post office|garden centre|toy shop|opticians|betting shop',
  nuisance:
    'parking|loud music|bins|a barking dog|a fence|noise|fireworks|bonfires|shouting|damaged wing mirrors|litter|ball games|a shared driveway|bike noise|smoke from a barbecue|a blocked drain|graffiti|an overgrown hedge|cats|slamming doors|a trampoline|children on scooters',
  doing:
    'hanging around|loitering|drinking|smoking|arguing|handing something over|exchanging packages|sat in a parked car|on the phone|making calls|running in and out|shouting at each other|filming themselves|playing music|counting money|swapping seats|trying door handles|looking into cars|circling on bikes|unloading boxes|meeting a taxi|waiting by the phone box|passing items through the window|eating takeaway|acting as lookout|washing cars|repairing a moped|feeding ducks|queueing for the cash machine',
  reaction:
    'made off|walked off|ran through the alleyway|got into a taxi|dropped something|went indoors|became abusive|ignored officers|laughed|cycled away|changed direction|gave false details|gave a no comment account|denied knowing each other|said they were waiting for a mate|refused to remove hands from pockets|started filming officers|claimed to be going to the gym|put hood up|threw a bag over a wall|waved|turned the lights out|swallowed something',
  outcome:
    'NFA|no trace|words of advice given|positive search|negative search|nothing found|house to house|crime recorded|arrested|reported for summons|community resolution|warned under harassment policy|bailed|charged and remanded|passed to (days|nights|lates|earlies)|referral made|released under investigation|vehicle seized|no offences disclosed|cannabis warning issued|penalty notice|awaiting forensic result|MG11 refused|voluntary interview arranged|filed',
  slang:
    'shotting|trapping|grafting|licking|on road|in the trap|doing road|juugging|bagging up|serving up|running food|on the shop|out cunch|going country|ganning about|flossing|on ops|slipping|on tag|putting in work|moving mad|riding dirty|doing rides out|stacking|feeding the streets',
  slang2:
    "shank|strap|burner|bando|pagans|opps|feds|jakes|food|bits|p's|yard|ends|whip|ped|nank|rambo|dinger|skeng|tool|trap phone|bine|dotty|pole|cro|lemon|loud|cats|nitties|youngers|olders|elders|tinies|linkman|plug|cunch|bally|mandem",
  job: 'scaffolder|doorman|mechanic|barber|taxi driver|labourer|chef|roofer|delivery driver|carpet fitter|personal trainer|tree surgeon|window cleaner|bricklayer|scrap man|DJ|warehouse picker|landscape gardener|hairdresser|forklift driver|market trader|painter|car salesman|student|apprentice plumber|agency worker|lorry driver|tattooist',
  health:
    'depression|anxiety|a drink problem|asthma|a learning difficulty|ADHD|epilepsy|a gambling problem|a heroin habit|mobility problems|PTSD|diabetes|early dementia|hearing loss|memory problems|self neglect',
  court: 'crown court|magistrates|youth court|the county court|licensing committee|the coroner',
  prison: 'HMP Fellgate|HMP Ravenmoor|HMP Long Strand|HMYOI Tidewell|HMP Ousby|HMP Stonecross',
  cause:
    'a (drug )debt|a girl|a stolen bike|a comment online|a music track|a robbery gone wrong|territory|money owed|a wedding|a car|an old stabbing|disrespect at a party|a bad batch|the phone being taken|someone grassing|a custody fight|a dog|the boxing show|an unpaid fine|unpaid rent|a photo|a lost package|a scratched alloy',
  fear: 'retaliation|further shootings|a revenge attack|cars being burnt out|windows going through|someone being seriously hurt|more of the same at the weekend|reprisals|trouble at carnival|disorder at the funeral|a kidnap|it kicking off at court|being identified|losing the tenancy',
  crimeact:
    'thefts from vehicles|burglaries|keyless thefts|robberies of students|shop thefts|distraction burglaries|metal thefts|fuel thefts|cash machine ram raids|plant theft|moped snatches|cloned plates|fly tipping|rogue trading|handling stolen bikes|courier frauds|romance frauds|lorry curtain slashing|garage break ins|shed breaks|benefit fraud|counterfeit tobacco|dog fighting|hare coursing|cheque fraud|SIM swaps|parcel thefts|dippings|cultivations|car key burglaries',
  pet: 'staffy|german shepherd|XL type dog|rottweiler|mastiff|whippet|bulldog type|akita|jack russell|lurcher|husky',
  roomy:
    'front bedroom|back bedroom|living room|kitchen|loft|box room|cellar|hallway|bathroom|conservatory|porch|utility room|landing cupboard',
  hearsay:
    'it is said|word is|the talk is|it is believed|it is understood|information suggests|it is rumoured|locals say|apparently|allegedly|it would appear|source states|source says|reported that|we are told|intel suggests|I was told|heard that|street talk is|it has come to notice',
  sure: 'probably|possibly|likely|almost certainly|believed|thought|definitely|most likely|allegedly|apparently|reportedly|perhaps|again|presumably|plainly',
  ask: 'Please circulate|Request (further|any) intel|Grateful for any sightings|For the information of|Please brief|Officers to be aware|Requesting patrols|For dissemination to|Not for onward dissemination without contacting|Suitable for|Please add to briefing for',
  build: 'slim|stocky|medium|heavy|skinny|athletic|muscular|large',
  also: 'Also (present|there|named|in company|mentioned|seen|on scene)|Others (named|present|in the vehicle|listed)|In company with|Also (to be) linked to this log|Named on the original submission|Further (nominals|persons)|With|Persons (linked|mentioned)|Known to have been there',
  rank: 'senior|younger|older|middle|peripheral|main|lesser',
  system:
    'PNC|CRIMES|IMS|FLINTS|Voters|Compact|CORVUS|ICIS|Oasis|PentIP|Quest|The housing list|NSPIS|PND|Niche|Pawn register|OIS',
  shown:
    'no warning markers|warning marker {weapon}|marker for violence|{health} noted|{n} convictions|nothing recent|last arrest {month}|on bail until {month}|no trace|wanted {area}|aliases {nick}|(two|three) addresses|firearms licence refused|curfew {weekday}s|disqualified until {month}|known as a witness only|shown deceased in error|linked to {n} crimes|previous {crimeact}',
  stopresult:
    'NFA|nothing found|negative search|positive search, {held}|words of advice|details noted|arrested|summonsed|warned|{held} seized|given receipt|refused to speak|searched under s1|s23 search, nil|ticket issued|cautioned|let go|taken home|bailed for {n} weeks',
  visitresult:
    'not in|in, {look}|said to have moved|answered by intercom|out the back as we knocked|in bed|at work as a {job}|with {kin}|would not open up|let us in|asleep in the {roomy}|abroad|on the {bike} outside|arrested|drunk|polite enough|{doing} at the rear',
  cover:
    'insured|no insurance|insured to {kin}|trade policy|tax expired {month}|no MOT|SORN|cloned?|on finance|cancelled policy|marker for {weapon}|log book loan|reported stolen {month}',
  held: 'a {item}|{n} phones|SIM cards|a tick list|scales|snap bags|foil|{clothing}|a {tool}|bank cards|train tickets|a hotel key|keys to a {vehmake}|a {weapon}|{smallthing}|a rail card|betting slips|loose change|a notebook|cling film|tools',
  smallthing:
    'lighters|rizla|a school tie|a bus pass|a vape|chewing gum|a torch|gloves|a passport photo|an inhaler|receipts|a lottery ticket|masks|batteries|a charger|cable ties|a padlock|a map|air freshener|an old driving licence|a hospital letter',
  tool: 'screwdriver|jemmy|garden fork|spade|brick|mole grips|bolt croppers|torch|crow bar|chisel|slide hammer|wire coat hanger|angle grinder|spark plug|lock pick|ladder',
  reliance:
    'sound|reliable|vague|wrong before|right so far|hard to judge|doubtful|likely true|good detail|thin|first hand|second hand|exaggerated|not credible|credible|in part correct|consistent|guesswork|mixed|well placed',
  how: 'First hand|Second hand|Overheard in a {business}|Read on {social}|Told by {kin}|Seen from a window|Picked up in {prison}|Pub talk|From {A:his} {kin}|In passing|Said in drink|From the school gate|Heard in a taxi|From the {worker}',
  decision:
    'no duty to warn|file|no action|agreed|develop|monitor|pass to {unit}|proportionate|not proportionate|await result|to daily meeting|retain 12 months|reassess {month}|close|hold until after {event}|visit only in pairs|for tasking|noted|keep open|submit again if repeated',
  task: 'drive by|door knock|camera check|leaflet drop|warrant bid|test purchase|welfare call|licensing visit|trading standards visit|knife sweep|plain clothes look|curfew check|bin check|letterbox look|dog walk|landlord call|school visit|plate check|crime prevention visit|photo refresh',
  event:
    'the (fight|raid|funeral|party|court case|arrests|fire|break up|accident|flood|robbery|release|wedding|new year|carnival|stabbing|eviction|match|baby|operation|redundancy|sentence|crash|half term|move|trial)',
  changed:
    'has (lost weight|gone quiet|a new haircut|grown a beard|been drinking|new clothes|more money|stopped going out|a limp|got worse|settled|calmed down|changed friends|new tattoos|dyed hair|a cast on|missing teeth|aged|bulked up|turned nasty|gone downhill|cut contact|started selling things|been crying|been sleeping rough)',
  status:
    'out of work|on licence|on a tag|on bail|off sick|homeless|sofa surfing|back with {kin}|in supported lodgings|of no fixed abode|under notice to quit|in debt|on benefits|on crutches|working nights|banned from driving|recently bereaved|in recovery|due in {court}',
  says: 'says|claims|reckons|insists|thinks|states|mentions|suggests|maintains|swears|admits|repeats|hints|understands|complains|adds|told us',
  accent:
    'local accent|northern accent|Irish accent|no accent|quiet voice|stammer|deep voice|lisp|soft spoken|loud|southern accent|Welsh accent|Scottish accent',
  dwelling:
    'semi|terrace|flat|maisonette|bungalow|end terrace|town house|detached|prefab|static caravan|top floor flat|ground floor flat|bedsit block',
  where:
    'over the porch|in the window|on the gable|at the gate|doorbell type|facing the road|on a pole|dummy|under the eaves',
  quality:
    'poor quality|clear|no faces|grainy|clock wrong|good stills|partly blocked|colour|black and white|headlights flare|audio as well|stuck on one view',
  state:
    'tidy|filthy|bare|full of boxes|smelling of damp|newly decorated|cluttered|locked|empty|smoke damaged|being painted|cold|well kept|dark',
};
