# Completion of nlp-run for bash: options, plugins, formats, kinds of input and options of plugins, all as the program itself
# lists them, so that nothing here goes out of date.
# SPDX-License-Identifier: MIT

# The words of the section "Formats:" of --help.
_nlp_run_formats () { nlp-run --help 2>/dev/null | awk '/^Formats:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'; }
_nlp_run_plugins () { nlp-run --list-plugins 2>/dev/null | awk '{ print $1 }'; }
_nlp_run_options () { nlp-run --help 2>/dev/null | grep -o -- '--[a-z][a-z-]*=\?' | sort -u; }
_nlp_run_inputs () { nlp-run --input=? /dev/null 2>&1 | sed -n 's/.*takes one of \(.*\), not.*/\1/p' | tr -d ,; }
_nlp_run_layers () { nlp-run --list-layers 2>/dev/null | awk '/^[^ ]/ { print $1 }'; }

# PLUGIN.OPTION= of every plugin.
_nlp_run_settings () {
  local plugin
  for plugin in $(_nlp_run_plugins); do
    nlp-run --inspect "$plugin" 2>/dev/null | sed -n 's/^option  *\([^ ]*=\).*/\1/p'
  done
}

# Completes the last of several words with commas between.
_nlp_run_list () {
  local before=${cur%"${cur##*[,+-]}"}
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*[,+-]}"))
  compopt -o nospace
}

_nlp_run () {
  local cur prev words cword split=false
  _init_completion -s 2>/dev/null || {
    cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    [ "$cur" = = ] && cur=
    [ "$prev" = = ] && prev=${COMP_WORDS[COMP_CWORD - 2]}
  }
  case $prev in
    -p | --plugins) _nlp_run_list "$(_nlp_run_plugins)" ;;
    -l | --layers) _nlp_run_list "$(_nlp_run_layers)" ;;
    -f | --format) COMPREPLY=($(compgen -W "$(_nlp_run_formats)" -- "$cur")) ;;
    -i | --input) COMPREPLY=($(compgen -W "$(_nlp_run_inputs)" -- "$cur")) ;;
    --inspect) COMPREPLY=($(compgen -W "$(_nlp_run_plugins)" -- "$cur")) ;;
    -s | --set) COMPREPLY=($(compgen -W "$(_nlp_run_settings)" -- "$cur")) && compopt -o nospace ;;
    --merge) COMPREPLY=($(compgen -W 'all longest first' -- "$cur")) ;;
    --plugin-dir) COMPREPLY=($(compgen -d -- "$cur")) ;;
    *)
      case $cur in
        -*) COMPREPLY=($(compgen -W "$(_nlp_run_options)" -- "$cur"))
            [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace ;;
        *) compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur")) ;;
      esac ;;
  esac
  return 0
}
complete -F _nlp_run nlp-run
