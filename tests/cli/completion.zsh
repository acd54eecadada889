# completion.zsh SOURCE - what the completion for zsh hands to zsh's own functions, which stand aside here and print it.
# SPDX-License-Identifier: MIT
_arguments () { print -l -- "$@" }
_describe () { print -l -- ${(P)2} }
failed=0
specs=$(source $1/core/cli/completion/_nlp-run)
for option in $(nlp-run --help | sed -n 's/^  *\(-[a-zA-Z0-9], \)*\(--[a-z-]*\).*/\2/p'); do
  [[ $specs == *${option}[=\[]* ]] || { print "zsh does not offer $option"; failed=1 }
done
source $1/core/cli/completion/_nlp-run > /dev/null
offers () { [[ $'\n'"$($1)"$'\n' == *$'\n'$2[:$'\n']* ]] || { print "$1 does not offer $2"; failed=1 } }
offers _nlp_run_formats html
offers _nlp_run_plugins quotes
offers _nlp_run_layers statements
offers _nlp_run_inputs pdf
exit $failed
