"""What is not a question about the documents, in French. Folded: without accents."""

from chatbot.intents.states import A_STATE
from chatbot.intents.wording import Wording, spaced

_CLASSES = {
    **A_STATE,
    "start": r"(?:^|(?<=[.?!;:,\n\"»]))[\s\"'«]{0,5}(?:(?:s'il (?:te|vous) plait|maintenant|et|ou|mais|puis|ensuite"
    r"|d'abord|alors|bon|ok|bonjour|aussi|donc|svp|stp|est ce que)[\s,]+){0,3}(?:(?:peux tu|pouvez vous|pourrais tu"
    r"|pourriez vous|tu dois|vous devez|je veux que tu|tu vas|il faut que tu) )?",
    "later": r"\b[\s\S]{0,400}?\b",
    "override": r"ignore[zr]?|oublie[zr]?|neglige[zr]?|contourne[zr]?|desactive[zr]?|supprime[zr]?|efface[zr]?"
    r"|annule[zr]?|desobeis(?:sez)?|desobeir|ne (?:tiens|tenez) pas compte (?:de|des)|ne (?:suis|suivez"
    r"|respecte[z]?) (?:pas|plus)|fais abstraction (?:de|des)|faites abstraction (?:de|des)|passe outre|enfrei(?:ns"
    r"|gnez)|ne tiens plus compte (?:de|des)",
    "rules": r"regles?|instructions?|consignes?|directives?|restrictions?|filtres?|limites?|prompt|messages?"
    r"|configuration|documents?|sources?|ordres?|programmation|politiques?|contexte|contraintes|garde fous"
    r"|code(?: source)?|cles?|mots? de passe|secrets?|outils|memoire|entrainement|parametres",
    "earlier": r"precedent(?:e)?s?|anterieur(?:e)?s?|initiale?s?|originale?s?|d'origine|d'avant|ci dessus"
    r"|de securite|systeme|du systeme|cachee?s?|internes?|secrete?s?|de depart|complete?s?|recue?s?|donnee?s?",
    "reveal": r"montre[zr]?|affiche[zr]?|revele[zr]?|imprime[zr]?|ecris|ecrivez|repete[zr]?|dis|dites|donne[zr]?"
    r"|copie[zr]?|colle[zr]?|traduis(?:ez)?|liste[zr]?|enumere[zr]?|resume[zr]?|envoie|envoyez|partage[zr]?"
    r"|recite[zr]?|encode[zr]?|decris|decrivez|divulgue[zr]?|fournis(?:sez)?|quel(?:le)?s? (?:est|sont|etait"
    r"|etaient)|que (?:dit|disent|contient)|je veux voir|montrer|transmets|explique[zr]?|sors|cite",
    "kin": r"mari|femme|epou(?:x|se)|conjointe?|compagn(?:on|e)|copine?|copain|petite? amie?|fiancee?|freres?"
    r"|soeurs?|s(?:œ)urs?|mere|maman|pere|papa|parents?|fils|filles?|enfants?|bebe|cousine?s?|oncle|tante|neveu"
    r"|niece|grand (?:mere|pere)|beau (?:frere|pere|fils)|belle (?:s(?:œ|oe)ur|mere|fille)|amie?s?|voisine?s?"
    r"|famille|collegue|cliente?|employee?s?|locataires?|patron(?:ne)?|ex|proprietaire|employeur",
    "mine": r"(?:mon|ma|mes|notre|nos) (?:\w+ )?(?:{kin})",
    "fate": r"expulsee?s?|expulser|deportee?s?|deporter|arretee?s?|arreter|detenue?s?|detenir|emprisonnee?s?"
    r"|emprisonner|renvoyee?s?|renvoyer|poursuivie?s?|poursuivre|licenciee?s?|licencier|condamnee?s?|condamner"
    r"|separee?s?|separer|liberee?s?|liberer|refusee?s?|refuser|rejetee?s?|acceptee?s?|sanctionnee?s?|punie?s?"
    r"|perdre|gagner|inquietee?s?|prendre|embarquee?s?|emmenee?s?|emmener|enfermee?s?|enfermer|retirer|accorder"
    r"|eloignee?s?|reconduite?s?",
    "deed": r"ouvr\w+|repond\w+|sign\w+|laiss\w+|montr\w+|parl\w+|dire|dis|donn\w+|part(?:ir|e)|fu(?:ir|ie)|cach\w+"
    r"|voyag\w+|quitt\w+|epous\w+|mari\w+|divorc\w+|engag\w+|embauch\w+|choisir|pay\w+|demenag\w+|attaqu\w+"
    r"|porter plainte contre|declar\w+|present\w+|all(?:er|e)|rest(?:er|e)|accept\w+|refus\w+|renonc\w+|plaider"
    r"|renouvel\w+|demander (?:l'|le|la|un)|rentrer|retourner|mentir|avouer|filmer|enregistrer|porter sur|avoir peur"
    r"|craindre|m'inquieter|faire appel|contester|retirer|sortir|conduire|livrer|me rendre",
    "papers": r"visa|carte verte|green card|statut|asile|dossier|cas|audience|demande|permis|titre de sejour"
    r"|citoyennete|condamnation|casier|arrestation|detention|caution|appel|passeport|daca|papiers|naturalisation"
    r"|mandat|detainer|expulsion",
    "struck": r"arrete\w*|detenu\w*|expuls\w+|condamn\w+|interpell\w+|controle\w*|emmene\w*|emprisonn\w+|accuse\w*"
    r"|embarque\w*|sans papiers|en situation irreguliere|inculpe\w*|en prison|en detention|un mandat|fouille\w*"
    r"|poursuivi\w*",
}

_INSTRUCTION = spaced(
    _CLASSES,
    r"""
(?:{override}) (?:\w+ ){0,3}(?:tes|vos) (?:\w+ ){0,2}?{rules}|(?:tes|ton|ta) (?:\w+ )?(?:{rules})
(?:vos|votre) (?:\w+ )?(?:prompt|instructions?|consignes|programmation|configuration|mot de passe|code source
    |message systeme|outils|cles? api)
{start}{override} (?:\w+ ){0,4}?{rules} (?:\w+ )?{earlier}
{start}{override} (?:toute?s?|tous|les|la|le|l'|ces|de|des|ce) (?:les |des )?(?:{rules})(?= *(?:[.!,;:]|et|$))
{start}{override} tout (?:ce qui|ce que)
{start}{reveal} …… (?:prompt|(?:instructions?|consignes?|message|texte|regles) (?:\w+ )?{earlier}|mot de passe
    |cles? (?:d')?api|code source|variables? d'environnement|identifiants|fichiers? de configuration
    |tout ce qui precede)
(?:instructions|consignes) (?:initiales|cachees|secretes|systeme|d'origine)|prompt (?:systeme|initial)
(?:desormais|dorenavant|a partir de maintenant|a partir d'aujourd'hui|maintenant|des maintenant),? (?:tu |vous )(?:es
    |etes|seras|serez|vas|dois|devez|reponds|n')
(?:desormais|dorenavant|a partir de maintenant),? (?:\w+ )?(?:reponds|repondez|ne|parle|dis|cite|toujours|jamais
    |appelle|ignore|oublie)
tu n'es plus|tu es (?:maintenant|desormais|libre|dan|un|une|mon|le|la)\s
{start}(?:fais semblant|faites semblant|fais comme si|agis comme|agissez comme|comporte toi|joue (?:le role|a |un|une
    |les?|la)|imagine que tu|imagine toi|mets toi dans|incarne|simule|prends le role|reponds comme|parle comme
    |pretends|deviens|sois (?:mon|ma|un|une)|fais toi passer|passe en mode|active le mode|entre en mode)
mode (?:developpeur|dieu|admin\w*|sans (?:restriction|filtre|limite)s?|debogage|debug|dan|maintenance)
sans (?:aucune? )?(?:restrictions?|filtres?|censure|regles|limites|limitations)(?= *(?:[.!,]|$))
nouvelles? (?:instructions?|consignes?|regles?|tache) *:
(?:instruction|message|note) (?:pour|a) (?:l'ia|l'assistant|le (?:bot|modele|systeme|chatbot))
{start}(?:execute[zr]?|lance[zr]?|compile[zr]?|ouvre|ouvrez|visite[zr]?|va sur|allez sur|telecharge[zr]?|charge[zr]?
    |clique[zr]?|lis) … (?:commandes?|code|script|programme|terminal|sql|https?:|www\.|lien|url|page|site|fichier
    |suivante?|rm|ls|cat|[\w-]+\.(?:com|net|org|fr|txt|sh|php))
{start}(?:dis|repete|ecris|affiche|crie|compte|reponds|continue) …… (?:pour toujours|sans (?:t')?arret(?:er)?
    |indefiniment|a l'infini|eternellement|(?:\d{2,}|mille|cent) fois|en boucle|base ?64|morse|a l'envers|hexadecimal
    |binaire)
(?:en|au) (?:base ?64|morse|hexadecimal|binaire)|ne t'arrete jamais
{start}(?:reponds|repondez) (?:toujours|seulement|uniquement|a (?:tout|toutes|chaque))\s
{start}ne (?:cite|reponds|dis|mentionne|utilise)[sz]? (?:jamais|plus|pas|aucune?)
{start}(?:invente|falsifie|fabrique|efface|supprime|pirate)[zr]? (?:moi )?(?:une?|des|les?|la|tous|toutes)
(?:quel|quelle|quels|quelles) (?:modele|ia|version|llm|serveur|intelligence|outils) (?:\w+ ){0,3}?(?:es tu|etes vous
    |utilises|tu|vous)
(?:es tu|tu es|etes vous) (?:un |une )?(?:chatgpt|gpt|ia|bot|robot|humain|intelligence)
qui t'a (?:cree|programme|concu|entraine|fait)
(?:que|qu'|comment) (?:t'a|t'ont|on t'a|est ce qu'on t'a) (?:\w+ )?(?:dit|ordonne|programme|donne)
je suis ton (?:createur|developpeur|programmeur|administrateur|maitre|patron)
si (?:on|quelqu'un) (?:te|le|vous|t'|l')? ?(?:\w+ )?demande,? (?:dis|reponds|pretends)
(?:me|nous) (?:lisait|racontait|chantait) …… (?:cles?|mots? de passe|codes?|api)
""",
)

_ADVICE = spaced(
    _CLASSES,
    r"""
(?:dois je|devons nous|devrais je|devrions nous|faut il que (?:je|nous|{mine})|je (?:dois|devrais|doive)|nous devons
    |suis je oblige\w* (?:de|d')|dois tu) (?:\w+ ){0,2}?(?:{deed})
{mine}{later}(?:doit|devrait|doivent|devraient)(?: (?:il|elle|ils|elles))? (?:\w+ )?(?:{deed})
{start}(?:devrais je|dois je)
(?:vais je|serai je|vais je|serais je|pourrais je|peut on me|va t on me|je (?:vais|serai|serais|risque d|risque de
    |peux|pourrais)|on va|ils vont|vont ils|va t il|on peut) (?:\w+ ){0,3}?(?:me |m'|etre |d'etre )?(?:{fate})
(?:me|m'|nous) (?:\w+ )?(?:expulser|deporter|arreter|detenir|renvoyer|licencier|emprisonner|poursuivre|separer|emmener
    |refuser|retirer)
risqu(?:e|ons) (?:je |nous )?(?:d'etre|de (?:perdre|me|nous)|l'expulsion|la prison|quelque)|est ce que je risque
que risque (?:je|t il|{mine})
(?:{mine}) (?:\w+ )?(?:va|sera|seront|vont|peut|pourrait|risque|pourra)(?: ?t)?(?: (?:il|elle|ils
    |elles))? (?:\w+ ){0,3}?(?:{fate})
{mine}{later}(?:va|sera|peut|pourrait|pourra|risque)(?: t)? (?:il|elle|on) (?:\w+ ){0,3}?(?:{fate}|{deed})
(?:puis je|pouvons nous|est ce que je peux|je peux|je pourrais|ai je le droit de
    |ai je le droit d') (?:\w+ ){0,2}?(?:refuser|poursuivre|attaquer|filmer|enregistrer|voyager|quitter|sortir|rester
    |epouser|me marier|gagner|faire appel|perdre|travailler|renouveler|obtenir (?:l'|un (?:visa|permis|titre)
    |une (?:carte|caution|indemni)|la|ma|mon)|demander (?:l'asile|la nationalite|une indemni)|conduire|rentrer|revenir
    |voter|mentir|cacher|eviter|empecher|contester)
(?:suis je|est ce que je suis|sommes nous|mon \w+ est il|ma \w+ est elle) (?:\w+ )?(?:eligible|en danger|en securite
    |protegee?|expulsable|admissible|menacee?|concernee?)
ai je (?:droit|une chance|des chances|un (?:bon )?dossier|mes chances)|(?:mes|ses) chances
quelles sont (?:mes|les|ses) (?:chances|options|perspectives)|remplis je|est ce que je (?:remplis|qualifie)
(?:que|qu'est ce que|quoi) (?:\w+ )?(?:me|nous) (?:conseille[sz]?|recommande[sz]?|suggere[sz]?)(?: (?:tu|vous))?
(?:me|nous) (?:conseille[sz]?|recommande[sz]?|conseillerie[sz])|conseille[sz] moi|recommande[sz] moi
(?:besoin d'un|donne[zr]?(?: moi)? un|un) conseil|besoin de conseils|a ma place|que ferie[sz] vous|que ferais tu
qu'est ce qui (?:va|peut|pourrait) (?:m'|nous |lui |me )?arriver
que va (?:t il )?(?:m'|nous |lui |me )?(?:arriver|se passer (?:pour|avec) (?:moi|{mine}))
que va devenir (?:mon|ma|mes)|que deviendra
que (?:dois je|devrais je|devons nous|faut il que je|puis je) (?:\w+ )?(?:faire|dire|repondre|signer|ecrire)
qu'est ce que je (?:dois|devrais|peux|fais) (?:\w+ )?(?:faire|dire|repondre|signer|maintenant)
que faire (?:si (?:l'|la police|ils|on|je|mon)|maintenant|pour (?:eviter|que|sortir))|quoi (?:faire|dire|repondre)
quel(?:le)? (?:est|serait) (?:ma|la) meilleure (?:\w+ )?(?:option|defense|strategie|solution|facon|maniere|chose)
(?:est ce|serait ce|est il|serait il|c'est|ce serait) (?:\w+ )?(?:sur|dangereux|prudent|risque|legal|illegal
    |une bonne idee|une mauvaise idee|mieux|sage|raisonnable|trop tard|possible|sans danger
    |preferable) (?:\w+ )?(?:pour (?:moi|{mine}|nous)|que (?:je|{mine}|mon|ma)|si (?:je|{mine}|mon|ma)|d'(?:aller
    |envoyer|epouser)|de (?:signer|partir|voyager|sortir|rester|me|laisser))
vaut il mieux|vaudrait il mieux|mieux vaut il|ai je interet
quels? (?:\w+ )?avocats? (?:\w+ )?(?:dois|devrais|choisir|engager|prendre|me|est le|tu|vous|recommand)\w*
meilleure? avocate?
(?:redige|ecris|prepare|remplis|redigez|ecrivez|preparez|remplissez)(?: (?:moi|nous))? (?:\w+ ){0,3}(?:lettre|avis
    |requete|motion|declaration|plainte|appel|recours|demande|memoire|contrat|formulaire|attestation)
comment (?:\w+ ){0,4}?(?:eviter|empecher|faire sortir|gagner|echapper|contester|obtenir (?:l'asile|un visa
    |la nationalite|une carte|sa|ma)|regulariser|defendre|cacher|faire liberer|me proteger|faire annuler)
combien (?:\w+ ){0,4}?(?:puis je|vais je|pourrais je|toucher|je (?:vais|peux)|recevoir)
(?:cela|ca) (?:va t il|va|peut il|peut|pourrait) (?:\w+ )?(?:affecter|nuire|compromettre|changer) (?:a )?(?:mon|ma
    |mes)
""",
)

_OWN_CASE = spaced(
    _CLASSES,
    r"""
(?:peuvent ils|peut il|peut elle|peut on|ont ils le droit|a t il le droit|a t on le droit|est ce que (?:l'\w+
    |la police|ils|les agents|on) (?:peut|peuvent|va|vont)|peuvent) …… (?:me|m'|mon|ma|mes|nous|{mine})
(?:{mine} …… {struck}|(?:on m'a|j'ai ete|ils m'ont|je suis|j'ai) (?:\w+ ){0,2}?(?:{struck}|une? (?:{papers}))
    |ont (?:\w+ )?(?:arrete|detenu|interpelle|emmene) {mine}){later}(?:est (?:il|elle|ce) (?:\w+ )?(?:legale?
    |illegale?|valable|valide|nulle?|permis|normal)|peut (?:il|elle|on)|peuvent ils|a t (?:il|elle|on) (?:le )?droit
    |viole|s'applique|protege|doit (?:il|elle)|est ce legal|est ce que (?:c'est|il|elle|je))
(?:mon|ma|mes|son|sa) (?:{papers}) (?:\w+ )?(?:est (?:il|elle)|est|reste|sera|va|risque)
quels sont (?:mes|ses|nos) droits|quels droits (?:ai je|a (?:mon|ma))|ai je (?:le )?droit
suis je (?:oblige|autorise|tenu)\w*|que puis je faire
(?:je|j'ai|me|m'|mon|ma|mes|{mine}) …… (?:{struck}|expuls\w+|deport\w+|visa|asile|titre de sejour|carte verte|prison
    |juge|tribunal|audience|caution|casier)
(?:{struck}) …… (?:{mine})|{mine}{later}(?:peut|doit|va|sera|pourrait)(?: t)? (?:il|elle)
que se passe t il (?:si je|pour (?:moi|mon|ma))|est il (?:dangereux|risque)|dois je|est ce que je dois
""",
)

_INFORMATION = spaced(
    _CLASSES,
    r"""
(?:textes?|documents?|fichiers?|sources?) (?:\w+ ){0,3}(?:dit|disent|mentionne\w*|parle\w*|explique\w*|decri\w+
    |prevoi\w+)
(?:selon|d'apres|dans|que dise?n?t) (?:le|les|ce|ces) (?:textes?|documents?)
plaintes?|plaindre|reclamation|signaler|aide juridique|assistance juridique|(?:l')?aid\w+|a qui
ou (?:puis|peut|peux|dois|est ce|s'adresser|trouver|aller)|vers qui|quelles? (?:organisation|association)s?
associations?|ligne|lanceur d'alerte|mediateur
(?:l'etat|(?:l[ea] )?{a_state}|la ville|le gouvernement|la loi) (?:\w+ ){0,2}?(?:fait|offre|aide|protege
    |propose|a t il|prevoit)
que fait (?:l'etat|le|{a_state})
(?:je suis|nous sommes|en tant que|comme) (?:\w+ ){0,2}?(?:policier|policiere|agente?|officier|fonctionnaire
    |secretaire|maire|journaliste|chercheu\w+|benevole|greffier|employee? (?:de|municip)|sherif|elue?)
(?:mon|ma|notre) (?:agence|service|ville|commune|departement|comte|village)
""",
)

WORDING = Wording(_INSTRUCTION, _ADVICE, _OWN_CASE, _INFORMATION)
