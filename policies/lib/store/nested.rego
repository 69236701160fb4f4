# METADATA
# title: Walking blocks that may be unknown
# description: An unknown block stands for each of its parts, so these two carry it down to the attribute that a rule asks for.
package lib.store.nested

import data.lib.truth

# elements(blocks) is the list itself, or an unknown list as its own only element.
elements(blocks) := blocks if is_array(blocks)

elements(blocks) := [blocks] if truth.is_unknown(blocks)

# field(block, name) is the attribute of a block, or the unknown block itself. Undefined where the attribute is absent.
field(block, _) := block if truth.is_unknown(block)

field(block, name) := block[name] if not truth.is_unknown(block)

# fields(blocks, name) are the attributes of that name in all the blocks.
fields(blocks, name) := [value |
	some block in elements(blocks)
	value := field(block, name)
]
