/** How crimes were done, as crime records put it. Sexual offences are recorded without detail, on purpose. */
export const methods: Readonly<Record<string, readonly string[]>> = {
  assault: [
    '(OFF|Offender) (punches|kicks|pushes|slaps|headbutts) (IP|victim|AGG) (to the face|to the floor|against a wall|twice) causing {injured} (at|near) {place}',
    'Argument over {cause} (escalates|turns physical|between parties) and {injured} caused to (IP|victim) by {known}',
    '(Whilst|While) at {place} (IP|victim) approached by {known} who (strikes|hits|grabs) (him/her|them) with (a fist|an open hand|a {weapon}) then (makes off|walks away|leaves in {vehcol})',
    'Offs x{n} (surround|follow|approach) IP (leaving|outside) {place}, {injured}. Makes off (on foot|on {bike}s|in {vehcol})',
    '{known} attends {place} re {cause}, IP opens door and is assaulted, {injured}',
    'At location stated between times stated {known} assaults IP causing {injured}. Witnessed by {worker}',
  ],
  weapon: [
    'IP (chased|cornered|attacked) by {n} (males|persons) in {clothing} armed with {weapon} near {place}, sustains {injured}',
    'Offs arrive in {vehcol}, exit with {weapon} and {weapon}, IP (struck|cut|stabbed) and left at scene. {cause} believed to be the motive',
    'Large scale disorder {place}. {weapon} used. Parties known to one another following {cause}',
    'OFF known to IP produces {weapon} and causes {injured}. Weapon (recovered|outstanding|discarded {hide})',
    'Shot discharged towards {place} from {vehcol}, IP {injured}, casing recovered',
  ],
  threat: [
    '(Threats|Messages|Calls) made via {social} by {known} stating (IP will be hurt|windows will go in|knows where IP lives) re {cause}',
    'IP (followed|approached|visited) by {known} at {place} and told to pay {sum} by {weekday} or (family would be hurt|house would be burnt|worse would follow)',
    'OFF repeatedly {doing} outside IP address at {place} over {n} weeks causing (alarm|distress|fear)',
    'IP taken to {place} in {vehcol} against will and (released|dropped off) after {sum} paid. {cause}',
    '{known} shouts threats in {place} holding {weapon}, {worker} calls police',
  ],
  carrying: [
    'Stop search {place}, {weapon} found (in waistband|in man bag|down trouser leg|in footwell|{hide})',
    'Officers attend {place} re {nuisance}, male {detained} in possession of {weapon}',
    'Vehicle stop {vehcol}, {n} occupants, {weapon} located {hide}',
    'Warrant at {place}. {weapon} recovered {hide}. No lawful excuse given',
    'OFF seen by CCTV to place {weapon} (behind bins|in hedge|under car) near {place}, detained nearby wearing {clothing}',
  ],
  robbery: [
    'IP walking {place} when {n} offs in {clothing} (ask for the time|demand phone|ask for directions) and take {item} and {item}. Made off on {bike}s towards {area}',
    'Offs enter {shop} with {weapon}, threaten staff, take {sum} from till and {item}. Escape in {vehcol}',
    'IP lured to {place} by advert for {item}, threatened with {weapon}, {item} taken',
    'IP (cycling|waiting for bus|leaving cash point) pushed from behind and {item} snatched, {injured}',
    'Known off demands {item} from IP outside {place} saying it is payment for {cause}',
  ],
  shop: [
    '(Enters|Off enters) {shop}, (selects|conceals) {item} (in a bag|under {clothing}|in pushchair) and leaves without payment',
    'OFF distracts IP at {place} and removes {item} from (bag|pocket|trolley)',
    '{n} offs enter {shop} and fill bags with {item} and {item}, challenged by {worker}, make off to {vehcol}',
    'Tags removed from {item} in fitting room, foil lined bag, detained by {worker}',
  ],
  vehicle: [
    '(Secure|Unsecure|Locked and unattended) {vehcol} (parked at|left at) {place}, (window smashed|door lock forced|keyless method|tailgate forced), {item} taken',
    'UNKNOWN persons then {known} seen driving {vehcol} stolen from {area}, fails to stop, decamps {place}',
    'Lock on {bike} cropped outside {place} between {weekday} and {weekday}',
    'Plates removed from {vehcol} and found on another at {place}',
    'OFF tries handles along street by {place}, enters {vehcol}, steals {item}',
  ],
  burglary: [
    '(Front|Rear|Patio|Kitchen) (door|window) (forced|smashed|euro lock snapped|left insecure) at {place}, (tidy|untidy) search (all rooms|{roomy} only), {item} and {item} stolen',
    'Entry via {roomy} window with a {tool}, keys to {vehcol} taken from hook',
    'Distraction, off claims to be from the water board, {item} and {sum} taken from {roomy}, elderly IP',
    'Premises ({shop}) entered via roof overnight, {item} and {item} taken, alarm wires cut',
    'Occupants confronted in {roomy} by {n} masked offs with {weapon}, {item} demanded',
  ],
  handling: [
    '{item} and {item} from previous crime located {hide} at {place} during search',
    'OFF sells {item} on {social} knowing it stolen, collected from {place}',
    'Stolen {vehcol} found being stripped at {business}, {area}',
  ],
  damage: [
    '(Brick|Bottle|{weapon}) thrown through (front window|windscreen|rear window) of {damaged} at {place}, follows {cause}',
    'Accelerant poured on {vehcol} at {place} and set alight, fire crew attended, spread to {damaged}',
    '{known} (kicks|scratches|daubs paint on|puts hammer through) {damaged} during argument over {nuisance}',
    'All four tyres of {vehcol} slashed overnight at {place}',
  ],
  money: [
    '{sum} credited to account of OFF from (courier fraud|invoice scam|romance fraud) and moved on within {n} hours',
    'Search of {place} finds {sum} in vacuum packed bundles {hide}, no legitimate income',
    'OFF recruits (students|young people) on {social} to receive payments, {n} accounts',
    '{item}, card reader and blank cards located {hide} at {place}',
    'Witness offered {sum} by {known} not to attend {court}',
  ],
  possession: [
    'Stopped {place} smelling of {drug}, {smallamount} found in (pocket|sock|wallet)',
    'Personal amount of {drug} in the {roomy} at {place}, occupier admits',
    'Detained for other matter, {smallamount} {drug} located on custody search',
    'Vehicle stop, {smallamount} of {drug} in centre console of {vehcol}',
  ],
  supply: [
    'OFF stopped {place} with {amount} of {classa}, {n} phones and {sum}',
    'Warrant {place}, {amount} {classa} {hide}, scales, snap bags, tick list, {sum}',
    'Observed exchange with user near {place}, detained, {n} wraps {classa}, phone constantly ringing',
    'Vehicle {vehcol} stopped, {amount} {classa} {hide}, OFF passenger gives no comment',
    'Evidence from handset shows OFF directing sales of {classa} around {area}',
  ],
  'supply county': [
    'County lines investigation. OFF controls deal line {phone} supplying {classa} into {town}. Address used {place}',
    'Cuckooed flat at {place}, occupier vulnerable, {n} persons present, {amount} {classa} {hide}',
    'OFF arrested {town} off train with {amount} {classa}. County line run from {area}. Young person at {place}',
    'Cuckooing visit {place}. {classa} and {sum} found {hide}. Deal line handset seized',
  ],
  slavery: [
    'IP made to work at {business} in {area} for no pay, documents held by OFF, lives above {place}',
    'NRM referral. IP brought to {area} and kept at {place}, debt of {sum} claimed',
    '{n} persons found sleeping in {roomy} at {place}, wages taken by {known}',
    'IP with {health} had benefits card held by OFF and worked at {business} for {n} years',
  ],
  'slavery county': [
    'IP (aged under 18) sent to {town} on a county line by OFF to work off a debt of {sum}. Held at {place}',
    'IP found in cuckooed address {place} with {amount} {classa}. NRM referral made. Deal line {phone}',
    'OFF arranges travel of IP to {town} by train for county lines supply',
  ],
  child: [
    'Disclosure made to {worker}. OFF (known to|related to|neighbour of|met online by) IP. Under investigation by PPU',
    'Offence reported by {worker} at {place}. IP under age, OFF (older|adult|of similar age). {outcomes}',
    'Contact began on {social}. OFF gave IP {gifts} and offence committed at {place}',
    'Historic report. OFF had care of IP at the time. Statement to be video recorded',
    'CSE concern. IP missing from home and found at {place} with OFF. Referral to MASH',
    'Grooming over {n} months via {social}. Device seized, examination awaited',
    'IP had been going missing with older persons. {gifts} given by OFF. Strategy meeting {weekday}',
    'Image of IP shared on {social} without consent by OFF. School informed',
    'Misper returned and disclosed to {worker} that OFF had committed an offence at {place}',
    'OFF (collects|meets) IP from {place} in {vehcol} and takes IP to address in {area}. Abduction notice considered',
  ],
  plainChild: [
    'Offence disclosed to {worker}, OFF and IP attend the same (school|club|college). Enquiries continue with parents',
    'Third party report from {worker}. IP spoken to with {kin} present. Account to be taken by a specialist officer',
    'Reported to {worker} on {weekday}. No forensic opportunity. OFF to be interviewed by appointment',
  ],
};

/** Lists that only crime records use. */
export const methodLists: Readonly<Record<string, string>> = {
  known:
    'known off|ex partner|neighbour|a former friend|named suspect|cousin of IP|unknown male|a work colleague|OFF|landlord|an associate|off known by nickname only|a customer',
  injured:
    'bruising|a cut lip|swelling to eye|reddening|a fractured {bone}|a laceration to the {bone}|stab wound to {bone}|minor injury|no visible injury|loss of a tooth|scratches|a bump to head|soreness|concussion',
  bone: 'jaw|wrist|hand|nose|cheek|arm|leg|rib|eye socket|finger|thigh|ankle|shoulder|back',
  detained: 'detained|found|stopped|arrested|searched|identified by description and found',
  damaged:
    'a {colour} {vehmake}|house|garage door|fence|bus shelter|shop window|shed|caravan|flat door|gate|motorcycle|porch|conservatory',
  smallamount: '(2|3|4|5)g|one wrap|a small bag|half a joint|(two|three) deals|a spliff|a pinch|one tablet|an eighth',
  classa: 'heroin|crack cocaine|cocaine|class A|heroin and crack|MDMA',
  gifts: 'a phone|vapes|alcohol|trainers|money|food|lifts|cigarettes|jewellery|top ups',
  outcomes:
    'Suspect on bail|Suspect to be traced|Voluntary interview booked|Referral made to social care|Parents informed|Initial account taken|ABE booked',
  vehcol: '{colour} {vehmake}|a {colour} {vehmake}|the family {vehmake}|hire car|a taxi|{vehmake}',
};
