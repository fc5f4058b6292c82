"""Documents of other kinds than the built-in ones: a handbook, house rules, a piece of a novel, rules in Spanish."""

HANDBOOK = """\
# Library handbook

## Membership

Membership is free for everybody who lives in the district. To renew your library card, bring it to the front desk with
a recent letter that shows your address. Cards are valid for two years.

If you lose your locker key, tell the front desk at once. A new key costs eight euros.

## Loans

Books may be kept for four weeks and DVDs for one week. A loan can be extended twice unless somebody else has asked for
the item.

A late fee of twenty cents a day is charged for each item. To contest a late fee, write to the head librarian within
thirty days.

Children under twelve may borrow books and audio books, but no DVDs.

## The workshop

Use the torque wrench for every bolt that is marked in red, and the plain one for all others.

## In the reading room

Dogs have to stay outside, except for guide dogs. Drinks are allowed in bottles that can be closed.

The Wi-Fi password is printed on your receipt and changes every Monday.

If a fire alarm sounds, leave by the nearest green door and wait at the fountain.
"""

HOUSE_RULES = """\
Article 1. Quiet hours
Residents keep quiet between ten in the evening and seven in the morning. Musical instruments may be played until eight.

Article 2. Animals
Each flat may keep one dog or two cats. Other animals need the written consent of the committee.

Article 3. Common rooms
The party room can be booked by residents ten days ahead. The deposit of sixty euros is returned when it is left clean.

Article 4. Subletting
A flat may be sublet for at most six months, if the committee has been told in writing. Tenants who sublet without
notice can be asked to leave.

Article 5. Disputes
Whoever disagrees with a decision of the committee may appeal to the general meeting within four weeks. No court is
called upon before the general meeting has decided.

Article 6. Balconies
Charcoal grills are forbidden on balconies. Electric grills are allowed until nine in the evening.
"""

NOVEL = """\
Marta counted the steps down to the harbour, as she had done every morning since her father's boat came back without
him. There were ninety-one of them. The last two were always wet.

Old Captain Ferreira sat on a coil of rope and mended a net that needed no mending. "You will want the lighthouse key,"
he said, before she could ask. He held it out to her, green with age. "Your father left it with me on the night of the
storm."

She took it and did not thank him. In the tower, under the broken lamp, there was a tin box, and in the box there were
letters from a woman in Lisbon whom nobody had ever named at their table.

Marta read them all before the sun was over the mole. Then she burned the first one and kept the others in her coat.
"""

NORMAS = """\
# Normas de la comunidad

## Mascotas

Se admite un perro por vivienda. Los perros deben ir con correa en las zonas comunes.

## Piscina

La piscina abre de diez de la mañana a nueve de la noche. Los niños menores de doce años deben ir acompañados de un
adulto.

## Llaves

Si pierde la llave del portal, avise al administrador. La copia cuesta quince euros.

## Ruido

No se permite hacer ruido después de las once de la noche. La multa por ruido es de cincuenta euros.
"""

FILES = {"handbook.md": HANDBOOK, "house-rules.txt": HOUSE_RULES, "harbour.txt": NOVEL, "normas.md": NORMAS}
